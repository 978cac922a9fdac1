"""The surface stage: functions of one and two variables, and optimizers that race down them."""
