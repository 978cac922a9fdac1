// Trains 2-4-2-1 tanh networks with TensorFlow Playground's own engine: one line in (steps), one line out when done.
// Called as: node playground_engine.js <compiled nn.js> <batch>
const nn = require(require("path").resolve(process.argv[2]));
const batch = Number(process.argv[3]);
const { TANH, LINEAR } = nn.Activations;
const network = nn.buildNetwork([2, 4, 2, 1], TANH, LINEAR, null, ["x", "y"]);
const samples = Array.from({ length: 500 }, () => {
  const [x, y] = [12 * Math.random() - 6, 12 * Math.random() - 6];
  return { input: [x, y], label: (x + y) / 10 };
});
let next = 0;
require("readline").createInterface({ input: process.stdin }).on("line", (line) => {
  for (let step = 0; step < Number(line); step++) {
    for (let k = 0; k < batch; k++) {
      const sample = samples[next++ % samples.length];
      nn.forwardProp(network, sample.input);
      nn.backProp(network, sample.label, nn.Errors.SQUARE);
    }
    nn.updateWeights(network, 0.01, 0);
  }
  console.log("done");
});
