<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
 <context>
  <name>core</name>
  <message>
   <source>-sum(Y * log(model), axis=1)</source>
   <translation>행마다 -sum(Y * log(model), axis=1)</translation>
  </message>
  <message>
   <source>0 follows the newest slope, 1 the average alone.</source>
   <translation>0이면 가장 새로운 기울기만, 1이면 평균만 따릅니다.</translation>
  </message>
  <message>
   <source>0 is a linear classifier.</source>
   <translation>0이면 선형 분류기입니다.</translation>
  </message>
  <message>
   <source>0 is half the identity; large is nearly ReLU.</source>
   <translation>0이면 항등 함수의 절반, 크면 거의 ReLU입니다.</translation>
  </message>
  <message>
   <source>0: the newest slope alone.</source>
   <translation>0이면 가장 새로운 기울기만 씁니다.</translation>
  </message>
  <message>
   <source>0: the newest square alone.</source>
   <translation>0이면 가장 새로운 제곱만 씁니다.</translation>
  </message>
  <message>
   <source>1  Mini-batch</source>
   <translation>1  미니배치</translation>
  </message>
  <message>
   <source>1 - β^t is wrong once β was turned while training: it would read 6.26. Here the mean keeps its own weight.</source>
   <translation>훈련 중에 β를 돌리면 1 - β^t는 틀린 보정이 되어 6.26이 나옵니다. 여기서는 평균이 그동안 쌓인 가중치를 함께 기억합니다.</translation>
  </message>
  <message>
   <source>1 is pure L1, 0 pure L2.</source>
   <translation>1이면 순수한 L1, 0이면 순수한 L2입니다.</translation>
  </message>
  <message>
   <source>1,000 evaluations of the hinge loss, pixels from 0 to 1, 2,000 test digits. Random search stays near chance, local search wins clearly.</source>
   <translation>힌지 손실 1,000번 계산, 픽셀은 0에서 1, 시험 숫자 2,000개입니다. 무작위 탐색은 우연 수준에 머물고 무작위 지역 탐색이 뚜렷이 이깁니다.</translation>
  </message>
  <message>
   <source>1.9 = (2 + 2·.9) / 2, with 2 the steepest curvature.</source>
   <translation>1.9 = (2 + 2·.9) / 2이고, 2는 가장 가파른 곡률입니다.</translation>
  </message>
  <message>
   <source>1/t</source>
   <translation>1/t 감소</translation>
  </message>
  <message>
   <source>1e-7 in the log</source>
   <translation>로그 안의 1e-7</translation>
  </message>
  <message>
   <source>2  Gradient: back to the weights</source>
   <translation>2  기울기: 가중치까지 역전파</translation>
  </message>
  <message>
   <source>2  Gradient: forwards to the loss</source>
   <translation>2  기울기: 손실까지 순전파</translation>
  </message>
  <message>
   <source>2,000 digits</source>
   <translation>숫자 2,000개</translation>
  </message>
  <message>
   <source>25 × 25</source>
   <translation>25 × 25</translation>
  </message>
  <message>
   <source>3  Update</source>
   <translation>3  갱신</translation>
  </message>
  <message>
   <source>3 + 1e-50 is 3: the difference is exactly 0, silently wrong. In single precision 1e-50 itself is 0, and 0/0 is no number.</source>
   <translation>3 + 1e-50은 3이므로 차이가 정확히 0이 되어 조용히 틀립니다. 단정밀도에서는 1e-50 자체가 0이고, 0/0은 수가 아닙니다.</translation>
  </message>
  <message>
   <source>3-D</source>
   <translation>3차원</translation>
  </message>
  <message>
   <source>300 digits</source>
   <translation>숫자 300장</translation>
  </message>
  <message>
   <source>4  Repeat</source>
   <translation>4  반복</translation>
  </message>
  <message>
   <source>49 × 49</source>
   <translation>49 × 49</translation>
  </message>
  <message>
   <source>784-50-10 on the full MNIST, three seeds: test accuracy after 10,000 steps</source>
   <translation>전체 MNIST의 784-50-10, 시드 셋: 10,000스텝 뒤의 시험 정확도</translation>
  </message>
  <message>
   <source>784-50-10: parameters, and evaluations of one central gradient</source>
   <translation>784-50-10: 매개변수 개수와 중앙 차분 기울기 한 번에 드는 계산 횟수</translation>
  </message>
  <message>
   <source>97 × 97</source>
   <translation>97 × 97</translation>
  </message>
  <message>
   <source>A blindfolded hiker is dropped anywhere, again and again, and remembers the lowest place.</source>
   <translation>눈을 가린 등산객을 아무 데나 거듭 내려놓고, 가장 낮은 곳을 기억하게 합니다.</translation>
  </message>
  <message>
   <source>A bowl full of dimples, one around each whole number: descent stops in the first, and only noise leads on.</source>
   <translation>정수점마다 옴폭한 자국이 가득한 그릇입니다. 하강은 첫 자국에서 멈추고, 잡음만이 더 나아가게 합니다.</translation>
  </message>
  <message>
   <source>A cosine that jumps back to the full rate again and again, so that the walker may leave a hollow.</source>
   <translation>되풀이해서 처음 학습률로 되돌아가는 코사인입니다. 구덩이에서 벗어날 기회를 줍니다.</translation>
  </message>
  <message>
   <source>A curve and its slope</source>
   <translation>곡선과 그 기울기</translation>
  </message>
  <message>
   <source>A curve of one variable whose slope is easy to check by hand: 0.02 x + 0.1.</source>
   <translation>기울기 0.02x + 0.1을 손으로 쉽게 확인할 수 있는 일변수 곡선입니다.</translation>
  </message>
  <message>
   <source>A curve with a shallow valley on the left and a deeper one on the right: let a ball go and see where it stops.</source>
   <translation>왼쪽에 얕은 골짜기, 오른쪽에 더 깊은 골짜기가 있는 곡선입니다. 공을 놓아 어디서 멈추는지 보세요.</translation>
  </message>
  <message>
   <source>A disc in a ring</source>
   <translation>고리 속의 원판</translation>
  </message>
  <message>
   <source>A disc inside a ring: no straight line separates them.</source>
   <translation>고리 안의 원판입니다. 어떤 직선으로도 둘을 나눌 수 없습니다.</translation>
  </message>
  <message>
   <source>A file of yours with rows and columns: name the column to predict and the columns to predict it from.</source>
   <translation>행과 열로 된 내 파일입니다. 예측할 열과, 예측에 쓸 열을 정하세요.</translation>
  </message>
  <message>
   <source>A folder of yours with pictures to tell apart, in one of the two formats in which such sets are passed on.</source>
   <translation>구별할 그림이 든 내 폴더입니다. 이런 데이터를 주고받는 두 형식 가운데 하나여야 합니다.</translation>
  </message>
  <message>
   <source>A gully along the diagonal with almost no slope: 25 times flatter along than across.</source>
   <translation>거의 기울지 않은 대각선 도랑입니다. 도랑을 따라서는 가로지를 때보다 25배 평평합니다.</translation>
  </message>
  <message>
   <source>A heavy ball that measures the slope where it is about to be, and so brakes earlier.</source>
   <translation>곧 도착할 자리의 기울기를 재어 더 일찍 속도를 줄이는 무거운 공입니다.</translation>
  </message>
  <message>
   <source>A heavy ball: it keeps part of its speed, so it runs along valleys and swings past the bottom.</source>
   <translation>무거운 공입니다. 속도의 일부를 간직하므로 골짜기를 따라 달리고 바닥을 지나쳐 흔들립니다.</translation>
  </message>
  <message>
   <source>A hinge that looks at the strongest rival only: the other wrong classes cost nothing, however close they are.</source>
   <translation>가장 강한 경쟁자만 보는 힌지입니다. 다른 오답 클래스는 아무리 가까워도 비용이 없습니다.</translation>
  </message>
  <message>
   <source>A hundred steps in the round bowl</source>
   <translation>둥근 그릇에서 백 스텝</translation>
  </message>
  <message>
   <source>A learning rate to compare; the start and the batches are the same for all three.</source>
   <translation>비교할 학습률입니다. 출발점과 배치는 셋 모두 같습니다.</translation>
  </message>
  <message>
   <source>A linear classifier on exclusive or: the loss stays near ln 2 whatever the rate, for no straight line is right.</source>
   <translation>배타적 논리합을 푸는 선형 분류기입니다. 맞는 직선이 없으므로 학습률이 얼마든 손실이 ln 2 근처에 머뭅니다.</translation>
  </message>
  <message>
   <source>A linear classifier with the hinge loss and L2: it stops caring about a digit once its score leads by the margin.</source>
   <translation>힌지 손실과 L2를 쓰는 선형 분류기입니다. 점수가 마진만큼 앞선 숫자에는 더 이상 신경 쓰지 않습니다.</translation>
  </message>
  <message>
   <source>A margin over itself</source>
   <translation>자기 자신과의 마진</translation>
  </message>
  <message>
   <source>A mixture of L1 and L2.</source>
   <translation>L1과 L2를 섞은 것입니다.</translation>
  </message>
  <message>
   <source>A model that always answers `frequent` has an accuracy of 1 - q and has learned nothing: look at the recall.</source>
   <translation>항상 ‘흔함’이라고 답하는 모델의 정확도는 1 - q이지만 아무것도 배우지 않은 것입니다. 재현율을 보세요.</translation>
  </message>
  <message>
   <source>A narrow deep bowl in the middle of a wide one.</source>
   <translation>넓은 그릇 가운데 좁고 깊은 그릇이 있습니다.</translation>
  </message>
  <message>
   <source>A number times its own sigmoid: smooth, and slightly negative before it lets go of zero.</source>
   <translation>수에 자신의 시그모이드를 곱한 값입니다. 매끄럽고, 0을 벗어나기 전에 살짝 음수가 됩니다.</translation>
  </message>
  <message>
   <source>A number times the chance that a normal random number is smaller: smooth, with a small dip below zero.</source>
   <translation>수에 ‘표준정규 난수가 그보다 작을 확률’을 곱한 값입니다. 매끄럽고, 0 아래로 살짝 내려갑니다.</translation>
  </message>
  <message>
   <source>A pass between two valleys that repeat for ever along x.</source>
   <translation>x 방향으로 끝없이 되풀이되는 두 골짜기 사이의 고개입니다.</translation>
  </message>
  <message>
   <source>A pass: across it the surface rises, along it the slope is nearly zero.</source>
   <translation>고개: 가로지르면 높아지고, 따라가면 기울기가 거의 0입니다.</translation>
  </message>
  <message>
   <source>A rare class</source>
   <translation>드문 클래스</translation>
  </message>
  <message>
   <source>A rate too large</source>
   <translation>너무 큰 학습률</translation>
  </message>
  <message>
   <source>A satisfied hinge does not notice when its scores are moved a little.</source>
   <translation>만족한 힌지는 점수가 조금 움직여도 알아채지 못합니다.</translation>
  </message>
  <message>
   <source>A shallow hole on the way to the deep one. Momentum and Adam cross it, the others stay.</source>
   <translation>깊은 구멍으로 가는 길에 얕은 구멍이 있습니다. 모멘텀과 Adam은 건너고 나머지는 머뭅니다.</translation>
  </message>
  <message>
   <source>A slope that a linear model can follow exactly.</source>
   <translation>선형 모델이 정확히 따라갈 수 있는 비탈입니다.</translation>
  </message>
  <message>
   <source>A slope that points up and down by turns, g.</source>
   <translation>번갈아 위아래를 가리키는 기울기 g입니다.</translation>
  </message>
  <message>
   <source>A slope to predict</source>
   <translation>비탈 예측하기</translation>
  </message>
  <message>
   <source>A small network unwinds two spirals that no straight line can part; turn any knob and watch the next step.</source>
   <translation>작은 신경망이 어떤 직선으로도 나눌 수 없는 두 나선을 풀어 갑니다. 아무 값이나 돌리고 다음 스텝을 지켜보세요.</translation>
  </message>
  <message>
   <source>A steep curved valley: easy to fall into, slow to walk along to its lowest place at (1, 1).</source>
   <translation>가파르고 휘어진 골짜기입니다. 빠지기는 쉬워도 가장 낮은 (1, 1)까지 걸어가기는 느립니다.</translation>
  </message>
  <message>
   <source>A step leaves 9/11 of the distance, where the best plain one leaves 99/101.</source>
   <translation>한 스텝에 거리의 9/11이 남습니다. 가장 좋은 단순 하강은 99/101이 남습니다.</translation>
  </message>
  <message>
   <source>A straight line fails</source>
   <translation>직선으로는 안 된다</translation>
  </message>
  <message>
   <source>A wide bowl with a deeper, narrower one in its middle.</source>
   <translation>넓은 그릇 한가운데에 더 깊고 좁은 그릇이 있습니다.</translation>
  </message>
  <message>
   <source>A wide funnel with dimples: far out it is nearly flat, and the middle is a sharp hole.</source>
   <translation>자국이 난 넓은 깔때기입니다. 멀리서는 거의 평평하고 한가운데는 날카로운 구멍입니다.</translation>
  </message>
  <message>
   <source>AMSGrad</source>
   <translation>AMSGrad</translation>
  </message>
  <message>
   <source>Ackley</source>
   <translation>애클리 함수</translation>
  </message>
  <message>
   <source>AdaDelta</source>
   <translation>AdaDelta</translation>
  </message>
  <message>
   <source>AdaGrad</source>
   <translation>AdaGrad</translation>
  </message>
  <message>
   <source>AdaGrad that forgets: the rate of each parameter follows the size of its recent slopes.</source>
   <translation>잊을 줄 아는 AdaGrad입니다. 각 매개변수의 학습률이 최근 기울기의 크기를 따라갑니다.</translation>
  </message>
  <message>
   <source>AdaGrad, rate 1.5</source>
   <translation>AdaGrad, 학습률 1.5</translation>
  </message>
  <message>
   <source>Adam</source>
   <translation>Adam</translation>
  </message>
  <message>
   <source>Adam that already counts the newest slope as if it were part of the average, as Nesterov's ball looks ahead.</source>
   <translation>네스테로프의 공이 앞을 내다보듯, 가장 새로운 기울기를 이미 평균에 든 것처럼 셈하는 Adam입니다.</translation>
  </message>
  <message>
   <source>Adam that never forgets its steepest moments: a rate once lowered does not rise again.</source>
   <translation>가장 가팔랐던 순간을 잊지 않는 Adam입니다. 한번 낮아진 학습률은 다시 올라가지 않습니다.</translation>
  </message>
  <message>
   <source>Adam whose averages are mixed with the newest slope and the newest square.</source>
   <translation>평균에 가장 새로운 기울기와 가장 새로운 제곱을 섞는 Adam입니다.</translation>
  </message>
  <message>
   <source>Adam's step for a slope of 1e-6, as a share of the rate: ε = 1e-8 after the root of v̂</source>
   <translation>기울기 1e-6에 대한 Adam의 걸음이 학습률에서 차지하는 비율: v̂의 제곱근 뒤에 ε = 1e-8</translation>
  </message>
  <message>
   <source>Adam, but weights shrink by themselves: the decay does not pass through the division, so it acts on all alike.</source>
   <translation>Adam이지만 가중치가 스스로 줄어듭니다. 감소가 나눗셈을 거치지 않으므로 모든 가중치에 똑같이 작용합니다.</translation>
  </message>
  <message>
   <source>Adam, rate .3</source>
   <translation>Adam, 학습률 .3</translation>
  </message>
  <message>
   <source>Adam: the first step, as a multiple of the rate</source>
   <translation>Adam: 첫 걸음이 학습률의 몇 배인지</translation>
  </message>
  <message>
   <source>AdamW</source>
   <translation>AdamW</translation>
  </message>
  <message>
   <source>After 1, 10 and 30 updates of f = x²/20 + y² from (-7, 2).</source>
   <translation>f = x²/20 + y²에서 (-7, 2)로부터 1, 10, 30번 갱신한 뒤입니다.</translation>
  </message>
  <message>
   <source>After T steps the rate stays at its lowest; PyTorch's would rise again.</source>
   <translation>T스텝 뒤에는 학습률이 가장 낮은 값에 머뭅니다. PyTorch에서는 다시 올라갑니다.</translation>
  </message>
  <message>
   <source>After one step the averages hold a tenth and a thousandth of what they stand for: one divides by that share.</source>
   <translation>한 스텝 뒤 평균에는 본래 값의 10분의 1과 1000분의 1만 들어 있습니다. 그 비율로 나누어야 합니다.</translation>
  </message>
  <message>
   <source>After so many steps the rate is halved.</source>
   <translation>이만큼 스텝이 지나면 학습률이 절반이 됩니다.</translation>
  </message>
  <message>
   <source>After so many steps the shrink factor is left of the rate.</source>
   <translation>이만큼 스텝이 지나면 학습률이 감소 계수배가 됩니다.</translation>
  </message>
  <message>
   <source>All weights zero: fine for a linear model; in a deeper one every hidden unit stays the same as its neighbours.</source>
   <translation>모든 가중치가 0입니다. 선형 모델에는 괜찮지만, 더 깊은 모델에서는 모든 은닉 뉴런이 이웃과 똑같은 채로 남습니다.</translation>
  </message>
  <message>
   <source>Almost on the ridge of a saddle the slope is tiny: plain descent stays longest.</source>
   <translation>안장의 능선 근처에서는 기울기가 아주 작아, 단순 경사 하강이 가장 오래 머뭅니다.</translation>
  </message>
  <message>
   <source>Along the way</source>
   <translation>지나온 길을 따라</translation>
  </message>
  <message>
   <source>Along which two directions the weights are moved.</source>
   <translation>가중치를 어느 두 방향으로 움직일지 정합니다.</translation>
  </message>
  <message>
   <source>Also moving the momentum against the rate, as the paper does, is left to the learner's hand.</source>
   <translation>논문처럼 모멘텀을 학습률과 반대로 움직이는 일은 직접 해 보도록 남겨 두었습니다.</translation>
  </message>
  <message>
   <source>An array of whole numbers cannot hold 3.0001: it becomes 3, and 2.9999 becomes 2. No error is raised.</source>
   <translation>정수 배열은 3.0001을 담지 못해 3이 되고, 2.9999는 2가 됩니다. 오류도 나지 않습니다.</translation>
  </message>
  <message>
   <source>An elongated bowl whose stretch and direction you set: the larger the condition number, the slower plain descent.</source>
   <translation>늘어난 정도와 방향을 정할 수 있는 길쭉한 그릇입니다. 조건수가 클수록 단순 경사 하강법이 느려집니다.</translation>
  </message>
  <message>
   <source>Analytic gradient</source>
   <translation>해석적 기울기</translation>
  </message>
  <message>
   <source>Animals</source>
   <translation>동물</translation>
  </message>
  <message>
   <source>Animals: TensorFlow-Tutorials, chapter 4</source>
   <translation>동물: TensorFlow-Tutorials 4장</translation>
  </message>
  <message>
   <source>Another seed draws other batches.</source>
   <translation>시드를 바꾸면 다른 배치를 뽑습니다.</translation>
  </message>
  <message>
   <source>Another seed draws other mini-batches.</source>
   <translation>시드가 다르면 다른 미니배치를 뽑습니다.</translation>
  </message>
  <message>
   <source>Another seed takes other points for testing.</source>
   <translation>시드를 바꾸면 다른 점들로 시험합니다.</translation>
  </message>
  <message>
   <source>Another seed takes other rows for testing.</source>
   <translation>시드를 바꾸면 다른 행들로 시험합니다.</translation>
  </message>
  <message>
   <source>Answers what it is told: however many such layers are stacked, together they are one linear model.</source>
   <translation>받은 값을 그대로 내보냅니다. 이런 층을 아무리 많이 쌓아도 전체는 하나의 선형 모델입니다.</translation>
  </message>
  <message>
   <source>Any formula of x and y that you type; its gradient and its Hessian are derived by rule.</source>
   <translation>직접 입력한 x와 y의 수식입니다. 기울기와 헤세 행렬은 미분 규칙으로 구합니다.</translation>
  </message>
  <message>
   <source>Any formula of x that you type; its slope and its curvature are derived by rule.</source>
   <translation>직접 입력한 x의 수식입니다. 기울기와 곡률은 미분 규칙으로 구합니다.</translation>
  </message>
  <message>
   <source>Any two directions, as long for every unit as that unit's weights: so layers of different size compare fairly.</source>
   <translation>임의의 두 방향을 뉴런마다 그 가중치의 길이에 맞춘 것입니다. 그래서 크기가 다른 층도 공평하게 견줄 수 있습니다.</translation>
  </message>
  <message>
   <source>Arrows that point where the surface falls most steeply.</source>
   <translation>곡면이 가장 가파르게 내려가는 쪽을 가리키는 화살표입니다.</translation>
  </message>
  <message>
   <source>As printed, the cross entropy cannot fall below</source>
   <translation>인쇄된 그대로일 때 교차 엔트로피의 하한</translation>
  </message>
  <message>
   <source>As they should be: the lowest cross entropy</source>
   <translation>바로잡았을 때의 최소 교차 엔트로피</translation>
  </message>
  <message>
   <source>Asks the slope only for its direction: every parameter moves by the same length, however steep it is.</source>
   <translation>기울기의 방향만 봅니다. 얼마나 가파르든 모든 매개변수가 같은 길이만큼 움직입니다.</translation>
  </message>
  <message>
   <source>At most how many images to learn from.</source>
   <translation>최대 몇 장으로 학습할지 정합니다.</translation>
  </message>
  <message>
   <source>At the very centre it ends in a tiny cone, because of the 0.01 in r; its slope there is taken to be 0.</source>
   <translation>r에 든 0.01 때문에 한가운데는 아주 작은 원뿔로 끝납니다. 그곳의 기울기는 0으로 봅니다.</translation>
  </message>
  <message>
   <source>At w = 0 the slope is taken as 0, one of the legal subgradients.</source>
   <translation>w = 0에서의 기울기는 허용되는 서브그레이디언트 가운데 하나인 0으로 봅니다.</translation>
  </message>
  <message>
   <source>At αλ = 2 + 2β a step leaves everything: β = .5 and .9</source>
   <translation>αλ = 2 + 2β이면 한 스텝 뒤에도 모두 남음: β = .5와 .9</translation>
  </message>
  <message>
   <source>Ball with inertia</source>
   <translation>관성 있는 공</translation>
  </message>
  <message>
   <source>Ball without inertia</source>
   <translation>관성 없는 공</translation>
  </message>
  <message>
   <source>Balls dropped in a row: where they are let go decides where they come to rest. Inertia carries the first across.</source>
   <translation>나란히 떨어뜨린 공들: 어디에서 놓느냐가 어디에서 멈추느냐를 정합니다. 관성은 첫 공을 건너편으로 보냅니다.</translation>
  </message>
  <message>
   <source>Beale</source>
   <translation>빌 함수</translation>
  </message>
  <message>
   <source>Beside the loss</source>
   <translation>손실과 별도로</translation>
  </message>
  <message>
   <source>Best heavy ball, rate 4/121 = .0330578512 and β = 81/121 = .6694214876</source>
   <translation>가장 좋은 무거운 공: 학습률 4/121 = .0330578512, β = 81/121 = .6694214876</translation>
  </message>
  <message>
   <source>Best plain rate 2/101 = .0198019802: what a step leaves for eigenvalue 1 and 100</source>
   <translation>가장 좋은 단순 학습률 2/101 = .0198019802: 고윳값 1과 100에서 한 스텝 뒤 남는 비율</translation>
  </message>
  <message>
   <source>Biases alone learn only how often each class occurs.</source>
   <translation>편향만으로는 각 클래스가 얼마나 자주 나오는지만 배웁니다.</translation>
  </message>
  <message>
   <source>Bishop has sin 2 pi x on [0, 1], which is the same curve upside down; he uses 10 points and noise 0.3.</source>
   <translation>Bishop의 책은 [0, 1]에서 sin 2πx를 쓰는데, 이 곡선을 뒤집은 것과 같습니다. 점 10개와 잡음 0.3을 사용합니다.</translation>
  </message>
  <message>
   <source>Book curve</source>
   <translation>책의 곡선</translation>
  </message>
  <message>
   <source>Booth</source>
   <translation>부스 함수</translation>
  </message>
  <message>
   <source>Bowls</source>
   <translation>그릇</translation>
  </message>
  <message>
   <source>Brackets around one text are no list: the loop walks through its letters.</source>
   <translation>문자열 하나를 괄호로 감싸도 목록이 되지 않습니다. 반복문은 글자를 하나씩 지나갑니다.</translation>
  </message>
  <message>
   <source>By distance</source>
   <translation>거리로</translation>
  </message>
  <message>
   <source>By how much the loss must fall below the best one to count as better.</source>
   <translation>나아졌다고 인정하려면 가장 좋은 손실보다 얼마나 더 낮아야 하는지 정합니다.</translation>
  </message>
  <message>
   <source>By how much the weight under the pointer is raised.</source>
   <translation>포인터가 가리키는 가중치를 얼마나 올릴지 정합니다.</translation>
  </message>
  <message>
   <source>By margin</source>
   <translation>마진으로</translation>
  </message>
  <message>
   <source>By norm</source>
   <translation>크기로 자르기</translation>
  </message>
  <message>
   <source>By probability</source>
   <translation>확률로</translation>
  </message>
  <message>
   <source>By the printed formulas, which give no numbers of their own.</source>
   <translation>인쇄된 식으로 계산한 값입니다. 원문에는 수치가 없습니다.</translation>
  </message>
  <message>
   <source>By value</source>
   <translation>값으로 자르기</translation>
  </message>
  <message>
   <source>CIFAR-10: random search, random local search</source>
   <translation>CIFAR-10: 무작위 탐색, 무작위 지역 탐색</translation>
  </message>
  <message>
   <source>CS231n writes beta w^2 + |w|; scikit-learn halves the square.</source>
   <translation>CS231n은 beta w^2 + |w|로 쓰고, scikit-learn은 제곱을 반으로 나눕니다.</translation>
  </message>
  <message>
   <source>CS231n's notes draw with 0.0001 for pixels from 0 to 255; for pixels from 0 to 1 that is far too small.</source>
   <translation>CS231n 노트는 0~255 픽셀에 대해 0.0001로 뽑습니다. 0~1 픽셀에는 너무 작은 값입니다.</translation>
  </message>
  <message>
   <source>CS231n's notes write exp(-k t); k = -ln(gamma) / T.</source>
   <translation>CS231n 노트는 exp(-k t)로 씁니다. k = -ln(gamma) / T입니다.</translation>
  </message>
  <message>
   <source>CS231n, lecture 3 and its notes</source>
   <translation>CS231n 3강과 강의 노트</translation>
  </message>
  <message>
   <source>CSV, TSV and NPZ files of at most 50 megabytes. Columns of numbers are measured in their spread from their mean, both taken from the training samples; the formulas are shown, and answers can be led back to the units of the file.</source>
   <translation>50메가바이트 이하의 CSV, TSV, NPZ 파일을 읽습니다. 수로 된 열은 훈련 표본에서 구한 평균과 표준편차로 표준화합니다. 그 식이 표시되며, 답을 파일의 단위로 되돌릴 수 있습니다.</translation>
  </message>
  <message>
   <source>Central difference of the same</source>
   <translation>같은 함수의 중앙 차분</translation>
  </message>
  <message>
   <source>Central difference of the same two</source>
   <translation>같은 두 방향의 중앙 차분</translation>
  </message>
  <message>
   <source>Central difference with h = 6e-6: median relative error</source>
   <translation>h = 6e-6인 중앙 차분: 상대 오차의 중앙값</translation>
  </message>
  <message>
   <source>Central gradient of x0² + x1² at (3, 4), (0, 2), (3, 0)</source>
   <translation>(3, 4), (0, 2), (3, 0)에서 x0² + x1²의 중앙 차분 기울기</translation>
  </message>
  <message>
   <source>Change another setting</source>
   <translation>다른 설정 바꾸기</translation>
  </message>
  <message>
   <source>Chooses the length of its steps itself, from the size of recent steps over the size of recent slopes.</source>
   <translation>최근 걸음의 크기를 최근 기울기의 크기로 나누어 걸음의 길이를 스스로 정합니다.</translation>
  </message>
  <message>
   <source>Circle</source>
   <translation>원</translation>
  </message>
  <message>
   <source>Circle and diamond</source>
   <translation>원과 마름모</translation>
  </message>
  <message>
   <source>Circle without noise: the largest radius of the inner class, the range of the outer</source>
   <translation>잡음 없는 원: 안쪽 클래스의 최대 반지름, 바깥쪽의 범위</translation>
  </message>
  <message>
   <source>Colours and heights in equal factors above the lowest.</source>
   <translation>가장 낮은 곳 위의 높이를 같은 배수 간격으로 칠합니다.</translation>
  </message>
  <message>
   <source>Constant</source>
   <translation>일정</translation>
  </message>
  <message>
   <source>ConvNetJS</source>
   <translation>ConvNetJS</translation>
  </message>
  <message>
   <source>ConvNetJS multiplies by 1 - β^k where it should divide: its first step is about ten times the rate.</source>
   <translation>ConvNetJS는 1 - β^k로 나누어야 할 곳에서 곱합니다. 그래서 첫 걸음이 학습률의 열 배쯤 됩니다.</translation>
  </message>
  <message>
   <source>Corrected mean of a constant 1 after β was turned from .9 to .99 at step 11</source>
   <translation>11번째 스텝에서 β를 .9에서 .99로 바꾼 뒤 상수 1의 보정된 평균</translation>
  </message>
  <message>
   <source>Cosine</source>
   <translation>코사인</translation>
  </message>
  <message>
   <source>Cosine with restarts</source>
   <translation>재시작하는 코사인</translation>
  </message>
  <message>
   <source>Crammer-Singer</source>
   <translation>크래머-싱어</translation>
  </message>
  <message>
   <source>Crammer-Singer hinge</source>
   <translation>크래머-싱어 힌지</translation>
  </message>
  <message>
   <source>Crammer-Singer hinge: the largest violation only</source>
   <translation>크래머-싱어 힌지: 가장 큰 위반만</translation>
  </message>
  <message>
   <source>Critical damping at αλ = .25, β = (1 - √αλ)² = .25: what a step leaves</source>
   <translation>임계 감쇠 αλ = .25, β = (1 - √αλ)² = .25: 한 스텝 뒤 남는 비율</translation>
  </message>
  <message>
   <source>Cross entropy in the same figure</source>
   <translation>같은 그림의 교차 엔트로피</translation>
  </message>
  <message>
   <source>Cross entropy notices every move.</source>
   <translation>교차 엔트로피는 모든 움직임을 알아챕니다.</translation>
  </message>
  <message>
   <source>Cross entropy of cat, car and frog, and their mean</source>
   <translation>고양이, 자동차, 개구리의 교차 엔트로피와 그 평균</translation>
  </message>
  <message>
   <source>Cross entropy of equal scores: 3 and 10 classes</source>
   <translation>점수가 모두 같을 때의 교차 엔트로피: 클래스 3개와 10개</translation>
  </message>
  <message>
   <source>Cross entropy of the car when its score is 5.4, 4.4</source>
   <translation>점수가 5.4, 4.4일 때 자동차의 교차 엔트로피</translation>
  </message>
  <message>
   <source>Cross entropy of the cat</source>
   <translation>고양이의 교차 엔트로피</translation>
  </message>
  <message>
   <source>Cross entropy of the same, exactly</source>
   <translation>같은 추정의 정확한 교차 엔트로피</translation>
  </message>
  <message>
   <source>Cross entropy of the same, with the book's 1e-7 in the logarithm</source>
   <translation>같은 추정의 교차 엔트로피, 책처럼 로그 안에 1e-7을 더한 값</translation>
  </message>
  <message>
   <source>Cross entropy that turns away from what is already right, so that a few hard examples are not drowned.</source>
   <translation>이미 맞힌 것에서 눈을 돌리는 교차 엔트로피입니다. 어려운 예 몇 개가 묻히지 않게 합니다.</translation>
  </message>
  <message>
   <source>Curvatures 1 and 100. The best plain rate leaves 0.98 of the error per step, the best heavy ball 0.82.</source>
   <translation>곡률 1과 100. 가장 좋은 단순 학습률은 스텝마다 오차의 0.98을 남기고, 가장 좋은 무거운 공은 0.82를 남깁니다.</translation>
  </message>
  <message>
   <source>Curve with outliers</source>
   <translation>이상치가 있는 곡선</translation>
  </message>
  <message>
   <source>Cuts every slope that is too steep; the direction of the whole may turn.</source>
   <translation>너무 가파른 성분을 하나하나 자릅니다. 전체 방향이 달라질 수 있습니다.</translation>
  </message>
  <message>
   <source>Decay per step</source>
   <translation>스텝마다의 감소</translation>
  </message>
  <message>
   <source>Decoupled weight decay</source>
   <translation>분리된 가중치 감소</translation>
  </message>
  <message>
   <source>Deep Learning from Scratch uses 1 / n_in; Glorot and Bengio average n_in and n_out.</source>
   <translation>『밑바닥부터 시작하는 딥러닝』은 1 / n_in을 씁니다. Glorot과 Bengio는 n_in과 n_out을 평균합니다.</translation>
  </message>
  <message>
   <source>Deep Learning from Scratch uses half the sum of squares: K / 2 times as much, with K outputs.</source>
   <translation>『밑바닥부터 시작하는 딥러닝』은 제곱합의 절반을 씁니다. 출력이 K개일 때 K / 2배입니다.</translation>
  </message>
  <message>
   <source>Deep Learning from Scratch, 6.1</source>
   <translation>밑바닥부터 시작하는 딥러닝 6.1</translation>
  </message>
  <message>
   <source>Deep Learning from Scratch, chapter 4</source>
   <translation>『밑바닥부터 시작하는 딥러닝』 4장</translation>
  </message>
  <message>
   <source>Deep Learning from Scratch, chapter 4: 784-50-10, sigmoid, batches of 100, rate 0.1; 10,000 steps lead to about 94.6 % of the test digits.</source>
   <translation>『밑바닥부터 시작하는 딥러닝』 4장: 784-50-10, 시그모이드, 배치 100, 학습률 0.1. 10,000스텝이면 시험 숫자의 약 94.6 %를 맞힙니다.</translation>
  </message>
  <message>
   <source>Deep Learning from Scratch, chapter 6</source>
   <translation>『밑바닥부터 시작하는 딥러닝』 6장</translation>
  </message>
  <message>
   <source>Descent diverges above rate 1: what a step leaves across the valley</source>
   <translation>학습률이 1보다 크면 하강이 발산함: 골짜기를 가로지르는 방향에 한 스텝 뒤 남는 비율</translation>
  </message>
  <message>
   <source>Descent on x0² + x1² from (-3, 4) with the numerical gradient, rate .1, 100 steps</source>
   <translation>x0² + x1²에서 수치 미분 하강법: (-3, 4)에서 출발, 학습률 .1, 100스텝</translation>
  </message>
  <message>
   <source>Descent with the numerical gradient</source>
   <translation>수치 미분 경사 하강법</translation>
  </message>
  <message>
   <source>Digits: a deeper network</source>
   <translation>숫자: 더 깊은 신경망</translation>
  </message>
  <message>
   <source>Digits: softmax alone</source>
   <translation>숫자: 소프트맥스만</translation>
  </message>
  <message>
   <source>Digits: support vectors</source>
   <translation>숫자: 서포트 벡터</translation>
  </message>
  <message>
   <source>Digits: the network of the book</source>
   <translation>숫자: 책의 신경망</translation>
  </message>
  <message>
   <source>Direction (3, 4), bias 5, of a unit with weights (6, 8): filter-normalised</source>
   <translation>가중치가 (6, 8)인 뉴런의 방향 (3, 4), 편향 5를 필터 정규화한 것</translation>
  </message>
  <message>
   <source>Direction of the flat axis, counted from the x axis.</source>
   <translation>x축에서 잰 평평한 축의 방향입니다.</translation>
  </message>
  <message>
   <source>Direction of the flat axis.</source>
   <translation>완만한 축의 방향입니다.</translation>
  </message>
  <message>
   <source>Divide by the number of classes: the same loss, only smaller.</source>
   <translation>클래스 수로 나눕니다. 같은 손실이며 크기만 작아집니다.</translation>
  </message>
  <message>
   <source>Divide by the number of outputs: the same loss, only smaller.</source>
   <translation>출력 개수로 나눕니다. 같은 손실이며 크기만 작아집니다.</translation>
  </message>
  <message>
   <source>Divide by the number of terms: the same loss, only smaller.</source>
   <translation>항의 개수로 나눕니다. 같은 손실이며 크기만 작아집니다.</translation>
  </message>
  <message>
   <source>Down the gradient</source>
   <translation>기울기 내리막으로</translation>
  </message>
  <message>
   <source>Downhill is not straight to the goal</source>
   <translation>내리막은 목표를 곧장 가리키지 않는다</translation>
  </message>
  <message>
   <source>Draw a digit</source>
   <translation>숫자 그리기</translation>
  </message>
  <message>
   <source>Draw a few training samples (x, y). They stay as they are; only W is ours to turn.</source>
   <translation>훈련 표본 (x, y)를 몇 개 뽑습니다. 이들은 그대로이고, 우리가 바꿀 수 있는 것은 W뿐입니다.</translation>
  </message>
  <message>
   <source>ELU</source>
   <translation>ELU</translation>
  </message>
  <message>
   <source>Each point as x, y and the number of its class, counted from 0; semicolons lie between points.</source>
   <translation>점마다 x, y와 0부터 센 클래스 번호를 적고, 점 사이는 세미콜론으로 나눕니다.</translation>
  </message>
  <message>
   <source>Each step is −rate · slope. Up to 0.5 the walker goes straight down x², beyond it jumps across the bottom, at 1 it swings for ever, and at 1.05 it is thrown out.</source>
   <translation>스텝은 −학습률 · 기울기입니다. 0.5까지는 x²을 곧장 내려가고, 그보다 크면 바닥을 건너뛰며, 1에서는 영원히 오가고, 1.05에서는 튕겨 나갑니다.</translation>
  </message>
  <message>
   <source>Each step leaps across the valley and lands higher than it began; which is the largest rate that still comes down?</source>
   <translation>스텝마다 골짜기를 건너뛰어 처음보다 높은 곳에 내려앉습니다. 아직 내려갈 수 있는 가장 큰 학습률은 얼마일까요?</translation>
  </message>
  <message>
   <source>Eigenvalues of the ill-conditioned bowl, condition number 100</source>
   <translation>조건수가 100인 조건이 나쁜 그릇의 고윳값</translation>
  </message>
  <message>
   <source>Eight numbers, each from 0 to 10.</source>
   <translation>0부터 10까지의 수 여덟 개입니다.</translation>
  </message>
  <message>
   <source>Elastic net</source>
   <translation>엘라스틱 넷</translation>
  </message>
  <message>
   <source>Elliptic bowl</source>
   <translation>타원형 그릇</translation>
  </message>
  <message>
   <source>Epsilon stands outside the root, as in PyTorch; TensorFlow puts it inside. The lecture has none.</source>
   <translation>엡실론은 PyTorch처럼 제곱근 밖에 있습니다. TensorFlow는 안에 두고, 원래 강의에는 없습니다.</translation>
  </message>
  <message>
   <source>Epsilon stands outside the root, as in the book and in PyTorch; the paper adds it inside, and CS231n's notes name both places. The decay gamma of the rate is PyTorch's; the paper and the book have none (0).</source>
   <translation>엡실론은 책과 PyTorch처럼 제곱근 밖에 있습니다. 논문은 안에 더하고, CS231n 노트는 두 자리를 모두 언급합니다. 학습률 감소 gamma는 PyTorch의 것이며, 논문과 책에는 없습니다(0).</translation>
  </message>
  <message>
   <source>Equal evaluations</source>
   <translation>같은 계산 횟수</translation>
  </message>
  <message>
   <source>Error of the central difference at 5</source>
   <translation>5에서 중앙 차분의 오차</translation>
  </message>
  <message>
   <source>Error of the forward difference at 5</source>
   <translation>5에서 전방 차분의 오차</translation>
  </message>
  <message>
   <source>Euclidean norm</source>
   <translation>유클리드 노름</translation>
  </message>
  <message>
   <source>Evenly spread numbers between -r and r.</source>
   <translation>-r과 r 사이에 고르게 퍼진 수입니다.</translation>
  </message>
  <message>
   <source>Every arrow points where the round bowl falls most steeply, and the arrows are shorter near its bottom.</source>
   <translation>화살표는 둥근 그릇이 가장 가파르게 내려가는 쪽을 가리키고, 바닥에 가까울수록 짧아집니다.</translation>
  </message>
  <message>
   <source>Every class has a yes-or-no classifier of its own: the right score must exceed the margin, all others minus it.</source>
   <translation>클래스마다 예/아니요 분류기가 따로 있습니다. 정답 점수는 마진보다 커야 하고, 나머지는 모두 음의 마진보다 작아야 합니다.</translation>
  </message>
  <message>
   <source>Every loss grows by the margin; the slopes, and so the best weights, stay as they are.</source>
   <translation>모든 손실이 마진만큼 커집니다. 기울기와 최적 가중치는 그대로입니다.</translation>
  </message>
  <message>
   <source>Every output answers yes or no for itself, by a sigmoid; the answers need not sum to one.</source>
   <translation>출력마다 시그모이드로 예/아니요를 따로 답합니다. 답의 합이 1일 필요는 없습니다.</translation>
  </message>
  <message>
   <source>Every parameter has its own rate, which shrinks the more it has moved.</source>
   <translation>매개변수마다 학습률이 따로 있고, 많이 움직인 매개변수일수록 학습률이 작아집니다.</translation>
  </message>
  <message>
   <source>Every parameter moves by the same length, in the direction on which old and new slopes agree.</source>
   <translation>모든 매개변수가 옛 기울기와 새 기울기가 뜻을 모은 방향으로 같은 길이만큼 움직입니다.</translation>
  </message>
  <message>
   <source>Every point is tried with so many seeds.</source>
   <translation>점마다 이만큼의 시드로 시도합니다.</translation>
  </message>
  <message>
   <source>Every point of a grid, or points drawn at random.</source>
   <translation>격자의 모든 점, 또는 무작위로 뽑은 점입니다.</translation>
  </message>
  <message>
   <source>Every row becomes as long as the weights of its unit; biases stay where they are.</source>
   <translation>각 행이 그 뉴런의 가중치와 같은 길이가 됩니다. 편향은 움직이지 않습니다.</translation>
  </message>
  <message>
   <source>Every sample has a surface of its own, and so has every mini-batch; the surface of all is their mean.</source>
   <translation>표본마다, 미니배치마다 자기 곡면이 있고, 전체의 곡면은 그 평균입니다.</translation>
  </message>
  <message>
   <source>Every step first shrinks the weights by a small share, whatever the optimizer then makes of the gradient.</source>
   <translation>옵티마이저가 기울기로 무엇을 하든, 스텝마다 먼저 가중치를 조금씩 줄입니다.</translation>
  </message>
  <message>
   <source>Every weight is multiplied by it.</source>
   <translation>모든 가중치에 곱합니다.</translation>
  </message>
  <message>
   <source>Every weight pays its size: the pull towards zero does not weaken, so many weights end there.</source>
   <translation>가중치마다 크기만큼 벌점을 받습니다. 0으로 당기는 힘이 약해지지 않으므로 많은 가중치가 0이 됩니다.</translation>
  </message>
  <message>
   <source>Every weight pays its square: many small weights are cheaper than a few large ones.</source>
   <translation>가중치마다 제곱만큼 벌점을 받습니다. 큰 가중치 몇 개보다 작은 가중치 여럿의 벌점이 더 작습니다.</translation>
  </message>
  <message>
   <source>Every weight, and so every score, times this. Zero: W as it is at first, all scores 0.</source>
   <translation>모든 가중치, 따라서 모든 점수에 이 값을 곱합니다. 0이면 처음의 W처럼 모든 점수가 0입니다.</translation>
  </message>
  <message>
   <source>Exclusive or</source>
   <translation>배타적 논리합(XOR)</translation>
  </message>
  <message>
   <source>Exclusive or: the least distance from an axis, the largest</source>
   <translation>배타적 논리합: 축까지의 최소 거리와 최대 거리</translation>
  </message>
  <message>
   <source>Exponential</source>
   <translation>지수 감소</translation>
  </message>
  <message>
   <source>Feels for a step in a random direction, and takes it only if it leads down: a walker in the dark.</source>
   <translation>무작위 방향으로 발을 더듬어 보고 내리막일 때만 내딛습니다. 어둠 속의 등산객과 같습니다.</translation>
  </message>
  <message>
   <source>Fires or does not: its slope is zero everywhere, so no gradient passes and the layers before it never learn.</source>
   <translation>켜지거나 꺼지거나 둘 중 하나입니다. 기울기가 어디서나 0이라 기울기가 전달되지 않아, 앞쪽 층은 전혀 학습하지 못합니다.</translation>
  </message>
  <message>
   <source>Five animals, six names</source>
   <translation>동물 다섯, 이름 여섯</translation>
  </message>
  <message>
   <source>Five rows of inputs meet six labels, as the note misprints it: [1, 1] is missing.</source>
   <translation>그 필기에 잘못 인쇄된 대로 입력 다섯 행이 레이블 여섯 개와 만납니다. [1, 1]이 빠졌습니다.</translation>
  </message>
  <message>
   <source>Five sigmoid layers with tiny first weights: hardly any slope reaches the first of them, and the loss stays at ln 10.</source>
   <translation>처음 가중치가 아주 작은 시그모이드 층 다섯입니다. 첫 층까지 기울기가 거의 닿지 않아 손실이 ln 10에 머뭅니다.</translation>
  </message>
  <message>
   <source>Flat ground with steep corners: a gradient that is tiny here is enormous there, so that no rate fits all.</source>
   <translation>모서리가 가파른 평지입니다. 여기서는 아주 작은 기울기가 저기서는 엄청나게 커서, 모든 곳에 맞는 학습률은 없습니다.</translation>
  </message>
  <message>
   <source>Flower or not</source>
   <translation>꽃일까요, 아닐까요?</translation>
  </message>
  <message>
   <source>Focal loss</source>
   <translation>초점 손실(focal loss)</translation>
  </message>
  <message>
   <source>For IDX the folder holds train-images-idx3-ubyte, train-labels-idx1-ubyte and the same with t10k, with or without .gz: Fashion-MNIST, KMNIST and others. For CIFAR-10 it holds data_batch_1.bin ... and test_batch.bin.</source>
   <translation>IDX 형식이면 폴더에 train-images-idx3-ubyte, train-labels-idx1-ubyte와 t10k로 시작하는 같은 파일들이 있어야 합니다(.gz도 됩니다). Fashion-MNIST, KMNIST 등이 그렇습니다. CIFAR-10이면 data_batch_1.bin ...과 test_batch.bin이 있어야 합니다.</translation>
  </message>
  <message>
   <source>For comparison</source>
   <translation>비교용</translation>
  </message>
  <message>
   <source>For h = 1e-1, 1e-2, 1e-4, 1e-6, 1e-8, 1e-10, 1e-12, 1e-14, 1e-16 and 1e-50, in double precision.</source>
   <translation>배정밀도에서 h = 1e-1, 1e-2, 1e-4, 1e-6, 1e-8, 1e-10, 1e-12, 1e-14, 1e-16, 1e-50인 경우입니다.</translation>
  </message>
  <message>
   <source>For kappa = 100 a step leaves .98 of the error at the best plain rate, 2 / 101; the best heavy ball, .818.</source>
   <translation>kappa = 100이면 가장 좋은 학습률 2 / 101에서도 한 스텝에 오차의 0.98이 남습니다. 가장 좋은 무거운 공은 0.818입니다.</translation>
  </message>
  <message>
   <source>Forward difference of .01x² + .1x at 5 and 10, h = 1e-4</source>
   <translation>.01x² + .1x의 5와 10에서의 전방 차분, h = 1e-4</translation>
  </message>
  <message>
   <source>Forward difference of x0² + x1² along x0 at (3, 4), along x1</source>
   <translation>(3, 4)에서 x0² + x1²의 x0 방향 전방 차분과 x1 방향 전방 차분</translation>
  </message>
  <message>
   <source>Forward takes one evaluation per parameter and one more, central two per parameter.</source>
   <translation>전방 차분은 매개변수마다 한 번에 한 번을 더, 중앙 차분은 매개변수마다 두 번 계산합니다.</translation>
  </message>
  <message>
   <source>Four basins of different depth: which is found is decided by the signs of the start.</source>
   <translation>깊이가 다른 분지 넷입니다. 어느 것을 찾는지는 출발점의 부호가 정합니다.</translation>
  </message>
  <message>
   <source>Four hidden units bend one border around the disc; with two of them it cannot close.</source>
   <translation>은닉 뉴런 넷이 원판 둘레로 경계를 구부립니다. 둘만으로는 경계를 닫을 수 없습니다.</translation>
  </message>
  <message>
   <source>Four lines</source>
   <translation>네 직선</translation>
  </message>
  <message>
   <source>Four minima</source>
   <translation>최솟값 넷</translation>
  </message>
  <message>
   <source>Four minima of the same depth around one hill: a small change of the start leads to another one.</source>
   <translation>언덕 하나를 둘러싼 같은 깊이의 최솟점 넷입니다. 출발점을 조금만 바꾸어도 다른 곳에 이릅니다.</translation>
  </message>
  <message>
   <source>Four numbers, each from -2 to 2.</source>
   <translation>-2에서 2까지의 수 네 개입니다.</translation>
  </message>
  <message>
   <source>Four rules in the long bowl</source>
   <translation>길쭉한 그릇 속 네 규칙</translation>
  </message>
  <message>
   <source>From a small rate up to the full one, and down to almost nothing: one long breath.</source>
   <translation>작은 학습률에서 최댓값까지 올라갔다가 거의 0까지 내려갑니다. 긴 호흡 한 번과 같습니다.</translation>
  </message>
  <message>
   <source>From how many first weights each runs: of several the median is drawn, and the middle half as a band.</source>
   <translation>몇 가지 초기 가중치에서 달릴지. 여럿이면 중앙값을 선으로, 가운데 절반을 띠로 그립니다.</translation>
  </message>
  <message>
   <source>From the book</source>
   <translation>책에서</translation>
  </message>
  <message>
   <source>Fur and wings, yes or no: is it a mammal, a bird or something else? All six rows are for training and test alike.</source>
   <translation>털과 날개가 있는지 없는지로 포유류인지, 조류인지, 기타인지를 맞힙니다. 여섯 행 모두 훈련과 시험에 함께 쓰입니다.</translation>
  </message>
  <message>
   <source>GELU</source>
   <translation>GELU</translation>
  </message>
  <message>
   <source>Global minimum</source>
   <translation>전역 최솟값</translation>
  </message>
  <message>
   <source>Global minimum, saddle, elliptic bowl, hills and plateau at (1.5, 1.5)</source>
   <translation>(1.5, 1.5)에서의 전역 최솟값, 안장, 타원형 그릇, 언덕, 고원</translation>
  </message>
  <message>
   <source>Go through the phases by itself, step after step.</source>
   <translation>단계를 저절로 넘기며 스텝을 이어 갑니다.</translation>
  </message>
  <message>
   <source>Goh (2017): Why Momentum Really Works, Distill</source>
   <translation>Goh (2017): Why Momentum Really Works, Distill</translation>
  </message>
  <message>
   <source>Gradient descent</source>
   <translation>경사 하강법</translation>
  </message>
  <message>
   <source>Half of that</source>
   <translation>그 절반</translation>
  </message>
  <message>
   <source>Half the squared distance from the target, summed over the outputs: its slope is simply the error.</source>
   <translation>정답과의 거리의 제곱을 출력에 대해 더한 값의 절반입니다. 기울기가 곧 오차입니다.</translation>
  </message>
  <message>
   <source>Half the width of the pen, in pixels of the picture.</source>
   <translation>펜 굵기의 절반으로, 그림의 픽셀이 단위입니다.</translation>
  </message>
  <message>
   <source>Handwritten digits of 28 x 28 pixels: 60,000 to learn from, 10,000 to be tested on.</source>
   <translation>28 x 28 픽셀의 손글씨 숫자입니다. 훈련용 60,000장, 시험용 10,000장.</translation>
  </message>
  <message>
   <source>Hard surfaces</source>
   <translation>어려운 곡면</translation>
  </message>
  <message>
   <source>He</source>
   <translation>He</translation>
  </message>
  <message>
   <source>Heights +, -, +, -, +, - at the six centres; halfway down at a distance of 1.</source>
   <translation>여섯 중심의 높이는 +, -, +, -, +, -이고, 거리 1에서 절반으로 줄어듭니다.</translation>
  </message>
  <message>
   <source>Here m forgets with mu_t, as in the paper; in PyTorch and Keras it forgets with beta1 while it is corrected with mu_t. The two agree once the warm-up is over (or at once, for a large psi). The paper multiplies v_hat by beta2; nobody does, nor does this.</source>
   <translation>여기서 m은 논문처럼 mu_t로 잊습니다. PyTorch와 Keras에서는 beta1로 잊고 mu_t로 보정합니다. 둘은 준비 단계가 끝나면(psi가 크면 곧바로) 같아집니다. 논문은 v_hat에 beta2를 곱하지만, 실제로 그렇게 하는 구현은 없으며 여기서도 하지 않습니다.</translation>
  </message>
  <message>
   <source>Here, as in PyTorch, lambda is multiplied by the learning rate; in the paper only by what the schedule makes of it. Biases do not decay here; PyTorch lets them unless told otherwise.</source>
   <translation>여기서는 PyTorch처럼 lambda에 학습률을 곱합니다. 논문에서는 스케줄 계수만 곱합니다. 여기서는 편향이 감소하지 않지만, PyTorch는 따로 지정하지 않으면 편향도 감소시킵니다.</translation>
  </message>
  <message>
   <source>High plain, short slope, low plain, as a saturated neuron makes them: where it is flat, nothing is learned.</source>
   <translation>높은 평원, 짧은 비탈, 낮은 평원. 포화된 뉴런이 만드는 지형입니다. 평평한 곳에서는 아무것도 배우지 못합니다.</translation>
  </message>
  <message>
   <source>Hills</source>
   <translation>언덕</translation>
  </message>
  <message>
   <source>Hills and hollows</source>
   <translation>언덕과 구덩이</translation>
  </message>
  <message>
   <source>Himmelblau</source>
   <translation>힘멜블라우 함수</translation>
  </message>
  <message>
   <source>Hinge of (13, -7, 11) with a margin of 10</source>
   <translation>마진이 10일 때 (13, -7, 11)의 힌지 손실</translation>
  </message>
  <message>
   <source>Hinge of cat, car and frog, and their mean</source>
   <translation>고양이, 자동차, 개구리의 힌지 손실과 그 평균</translation>
  </message>
  <message>
   <source>Hinge of equal scores: 3 and 10 classes</source>
   <translation>점수가 모두 같을 때의 힌지 손실: 클래스 3개와 10개</translation>
  </message>
  <message>
   <source>Hinge of the car when its score is 3 and 2.9</source>
   <translation>점수가 3과 2.9일 때 자동차의 힌지 손실</translation>
  </message>
  <message>
   <source>Hinge of the car when its score is 5.4, 4.9, 4.4</source>
   <translation>점수가 5.4, 4.9, 4.4일 때 자동차의 힌지 손실</translation>
  </message>
  <message>
   <source>Hinge of the frog</source>
   <translation>개구리의 힌지 손실</translation>
  </message>
  <message>
   <source>Hinge with W doubled</source>
   <translation>W를 두 배로 한 힌지 손실</translation>
  </message>
  <message>
   <source>Hinge with the right class in the sum</source>
   <translation>정답 클래스를 합에 넣은 힌지 손실</translation>
  </message>
  <message>
   <source>How a gradient becomes a step.</source>
   <translation>기울기를 어떻게 걸음으로 바꿀지 정합니다.</translation>
  </message>
  <message>
   <source>How does the loss change with every weight? The gradient has one number for each of them.</source>
   <translation>각 가중치에 따라 손실은 어떻게 변할까요? 기울기에는 가중치마다 수가 하나씩 있습니다.</translation>
  </message>
  <message>
   <source>How each hidden neuron answers its weighted sum.</source>
   <translation>은닉 뉴런이 가중합에 어떻게 반응하는지 정합니다.</translation>
  </message>
  <message>
   <source>How far a parameter is moved. Too large: not the slope; too small: lost in rounding.</source>
   <translation>매개변수를 움직이는 거리입니다. 너무 크면 기울기가 아니게 되고, 너무 작으면 반올림 오차에 묻힙니다.</translation>
  </message>
  <message>
   <source>How far a point may be mistaken for another when it gets its label; the points stay where they are.</source>
   <translation>레이블을 붙일 때 점의 위치를 얼마나 잘못 볼 수 있는지 정합니다. 점 자체는 그대로 있습니다.</translation>
  </message>
  <message>
   <source>How far a point may lie from its place.</source>
   <translation>점이 제자리에서 벗어날 수 있는 거리입니다.</translation>
  </message>
  <message>
   <source>How far a step goes.</source>
   <translation>한 스텝에 얼마나 갈지 정합니다.</translation>
  </message>
  <message>
   <source>How far above the curve an outlier lies.</source>
   <translation>이상치가 곡선 위로 얼마나 떨어져 있는지 정합니다.</translation>
  </message>
  <message>
   <source>How far along the slope the three descents step.</source>
   <translation>세 가지 하강법이 기울기를 따라 내딛는 거리입니다.</translation>
  </message>
  <message>
   <source>How far each parameter is moved for a try, on average.</source>
   <translation>시도할 때 각 매개변수를 평균적으로 얼마나 움직이는지 정합니다.</translation>
  </message>
  <message>
   <source>How far every score must be on its own side of zero.</source>
   <translation>모든 점수가 0을 기준으로 제 쪽에 얼마나 떨어져 있어야 하는지 정합니다.</translation>
  </message>
  <message>
   <source>How far local search feels about.</source>
   <translation>무작위 지역 탐색이 더듬어 보는 거리입니다.</translation>
  </message>
  <message>
   <source>How far the brackets are worked out, from the inside.</source>
   <translation>괄호를 안쪽부터 어디까지 계산할지 정합니다.</translation>
  </message>
  <message>
   <source>How far the cut goes to both sides.</source>
   <translation>단면이 양쪽으로 뻗는 거리.</translation>
  </message>
  <message>
   <source>How far the right score must lead the strongest rival.</source>
   <translation>정답 점수가 가장 강한 경쟁자를 얼마나 앞서야 하는지 정합니다.</translation>
  </message>
  <message>
   <source>How far the right score must lead to cost nothing.</source>
   <translation>정답 점수가 얼마나 앞서야 손실이 없는지 정합니다.</translation>
  </message>
  <message>
   <source>How far the right score must lead.</source>
   <translation>정답 점수가 얼마나 앞서야 하는지 정합니다.</translation>
  </message>
  <message>
   <source>How far they run.</source>
   <translation>달리는 거리.</translation>
  </message>
  <message>
   <source>How far to go along the slope.</source>
   <translation>기울기를 따라 얼마나 갈지 정합니다.</translation>
  </message>
  <message>
   <source>How far to go for the difference.</source>
   <translation>차분을 얼마나 떨어져서 잴지 정합니다.</translation>
  </message>
  <message>
   <source>How far to go up and down from the present value, as a factor.</source>
   <translation>지금 값에서 위아래로 몇 배까지 갈지 정합니다.</translation>
  </message>
  <message>
   <source>How far to look: 1 is as far as the way, or as the weights are long.</source>
   <translation>얼마나 멀리 볼지 정합니다. 1이면 지나온 길만큼, 또는 가중치의 길이만큼입니다.</translation>
  </message>
  <message>
   <source>How fast an example loses weight as it is got right.</source>
   <translation>맞힐수록 그 예의 비중이 줄어드는 빠르기입니다.</translation>
  </message>
  <message>
   <source>How fast the momentum rises to its full value; 1000 is at once.</source>
   <translation>모멘텀이 최댓값까지 올라가는 빠르기입니다. 1000이면 곧바로입니다.</translation>
  </message>
  <message>
   <source>How fast the rate itself shrinks with time, on top of h.</source>
   <translation>h와는 별도로, 학습률 자체가 시간에 따라 줄어드는 빠르기입니다.</translation>
  </message>
  <message>
   <source>How hard the penalty pushes.</source>
   <translation>규제항이 얼마나 세게 미는지 정합니다.</translation>
  </message>
  <message>
   <source>How large the weights are that are tried.</source>
   <translation>시험해 보는 가중치의 크기입니다.</translation>
  </message>
  <message>
   <source>How large the weights are that random search tries.</source>
   <translation>무작위 탐색이 시도하는 가중치의 크기입니다.</translation>
  </message>
  <message>
   <source>How long each is trained.</source>
   <translation>하나를 얼마나 오래 학습할지 정합니다.</translation>
  </message>
  <message>
   <source>How long each of the three runs.</source>
   <translation>셋을 각각 몇 스텝 돌릴지 정합니다.</translation>
  </message>
  <message>
   <source>How long each phase is lit.</source>
   <translation>단계마다 얼마나 오래 밝힐지 정합니다.</translation>
  </message>
  <message>
   <source>How long the vector of all weights into one unit may become.</source>
   <translation>한 뉴런으로 들어오는 모든 가중치의 벡터가 얼마나 길어질 수 있는지 정합니다.</translation>
  </message>
  <message>
   <source>How many batches are drawn for the cloud and for each spread.</source>
   <translation>구름과 퍼짐마다 배치를 몇 개 뽑는지 정합니다.</translation>
  </message>
  <message>
   <source>How many checks in a row may pass without a better one; the checks are the dots of the curves.</source>
   <translation>더 나은 결과 없이 연달아 지나갈 수 있는 점검 횟수입니다. 점검은 곡선 위의 점입니다.</translation>
  </message>
  <message>
   <source>How many classes there are; points of further classes are left out.</source>
   <translation>클래스의 개수입니다. 이보다 번호가 큰 클래스의 점은 빠집니다.</translation>
  </message>
  <message>
   <source>How many digits the arithmetic keeps: about 7 or about 16. Single precision is twice as fast on images.</source>
   <translation>계산에서 유지하는 자릿수입니다. 약 7자리 또는 약 16자리입니다. 이미지에서는 단정밀도가 두 배 빠릅니다.</translation>
  </message>
  <message>
   <source>How many digits the computer keeps: 16 or 7.</source>
   <translation>컴퓨터가 지니는 자릿수: 16 또는 7입니다.</translation>
  </message>
  <message>
   <source>How many evaluations of the loss every rung may spend.</source>
   <translation>방법마다 손실을 몇 번까지 계산할 수 있는지 정합니다.</translation>
  </message>
  <message>
   <source>How many images to learn from, from the first on; the 10,000 test images stay the same.</source>
   <translation>첫 장부터 몇 장으로 학습할지 정합니다. 시험 이미지 10,000장은 그대로입니다.</translation>
  </message>
  <message>
   <source>How many inputs the layer expects.</source>
   <translation>층이 받을 입력의 개수입니다.</translation>
  </message>
  <message>
   <source>How many numbers describe a sample.</source>
   <translation>표본 하나를 나타내는 수의 개수입니다.</translation>
  </message>
  <message>
   <source>How many of the last steps are remembered.</source>
   <translation>지난 걸음을 몇 개까지 기억할지 정합니다.</translation>
  </message>
  <message>
   <source>How many points are drawn at random.</source>
   <translation>무작위로 뽑을 점의 수입니다.</translation>
  </message>
  <message>
   <source>How many points the map has to a side.</source>
   <translation>지도 한 변의 점 개수입니다.</translation>
  </message>
  <message>
   <source>How many points there are, for training and test together.</source>
   <translation>훈련용과 시험용을 합친 점의 개수입니다.</translation>
  </message>
  <message>
   <source>How many rungs are shown, from the lowest up: say how far the next one comes before you show it.</source>
   <translation>아래부터 몇 단을 보일지 정합니다. 다음 단을 보기 전에 어디까지 갈지 말해 보세요.</translation>
  </message>
  <message>
   <source>How many samples SGD looks at.</source>
   <translation>SGD가 보는 표본의 수입니다.</translation>
  </message>
  <message>
   <source>How many samples are asked at once.</source>
   <translation>한 번에 묻는 표본의 수입니다.</translation>
  </message>
  <message>
   <source>How many samples loss and accuracy are taken over.</source>
   <translation>손실과 정확도를 계산할 표본의 수.</translation>
  </message>
  <message>
   <source>How many samples one step looks at.</source>
   <translation>한 스텝에서 보는 표본의 수입니다.</translation>
  </message>
  <message>
   <source>How many samples the loss is taken over; fewer are faster and noisier.</source>
   <translation>손실을 계산하는 데 쓰는 표본 수입니다. 적을수록 빠르지만 거칠어집니다.</translation>
  </message>
  <message>
   <source>How many steps it takes from the smallest rate to the largest.</source>
   <translation>가장 작은 학습률에서 가장 큰 학습률까지 걸리는 스텝 수입니다.</translation>
  </message>
  <message>
   <source>How many steps it takes until the first restart.</source>
   <translation>첫 재시작까지 걸리는 스텝 수입니다.</translation>
  </message>
  <message>
   <source>How many steps the rate rests between two falls.</source>
   <translation>학습률이 다음에 떨어지기까지 머무는 스텝 수입니다.</translation>
  </message>
  <message>
   <source>How many steps the way down takes.</source>
   <translation>내려가는 데 걸리는 스텝 수입니다.</translation>
  </message>
  <message>
   <source>How many steps the whole cycle takes.</source>
   <translation>한 주기 전체에 걸리는 스텝 수입니다.</translation>
  </message>
  <message>
   <source>How many steps, or evaluations, the race lasts.</source>
   <translation>경주가 이어지는 스텝 수 또는 계산 횟수입니다.</translation>
  </message>
  <message>
   <source>How many units the layer has.</source>
   <translation>층에 있는 뉴런의 개수입니다.</translation>
  </message>
  <message>
   <source>How many values of each setting a grid tries.</source>
   <translation>격자에서 설정마다 값을 몇 개 시도할지 정합니다.</translation>
  </message>
  <message>
   <source>How much longer each swing is.</source>
   <translation>주기가 다음 주기로 갈 때 몇 배로 길어지는지 정합니다.</translation>
  </message>
  <message>
   <source>How much of its speed the ball keeps.</source>
   <translation>공이 속도를 얼마나 유지하는지.</translation>
  </message>
  <message>
   <source>How much the gradient of one sample deviates, in slopes that are usual on this surface.</source>
   <translation>표본 하나의 기울기가 벗어나는 정도로, 이 곡면의 보통 기울기를 단위로 합니다.</translation>
  </message>
  <message>
   <source>How much time passes from one picture to the next.</source>
   <translation>한 장면에서 다음 장면까지 흐르는 시간입니다.</translation>
  </message>
  <message>
   <source>How strongly it is bent across.</source>
   <translation>골짜기를 가로지르는 방향의 곡률.</translation>
  </message>
  <message>
   <source>How strongly the ball is slowed down, per speed; without it, it rolls for ever.</source>
   <translation>공의 속력에 비례해 늦추는 세기입니다. 없으면 영원히 구릅니다.</translation>
  </message>
  <message>
   <source>How strongly the valley is bent along.</source>
   <translation>골짜기를 따라가는 방향의 곡률.</translation>
  </message>
  <message>
   <source>How sure the model is that it is a flower.</source>
   <translation>모델이 꽃이라고 얼마나 확신하는지입니다.</translation>
  </message>
  <message>
   <source>How the first weights are drawn.</source>
   <translation>처음 가중치를 어떻게 뽑을지 정합니다.</translation>
  </message>
  <message>
   <source>How the learning rate changes with time.</source>
   <translation>학습률을 시간에 따라 어떻게 바꿀지 정합니다.</translation>
  </message>
  <message>
   <source>How the neuron answers its sum.</source>
   <translation>뉴런이 가중합에 어떻게 답하는지 정합니다.</translation>
  </message>
  <message>
   <source>How the weights are drawn before the first step. As in the note: the hidden layer from U(±0.05), the last as Keras draws it; the note is one of the course notes behind this program.</source>
   <translation>첫 스텝 전에 가중치를 어떻게 뽑을지 정합니다. ‘강의 필기대로’는 은닉층을 U(±0.05)에서, 마지막 층을 Keras처럼 뽑습니다. 이 프로그램의 바탕이 된 강의 필기의 설정입니다.</translation>
  </message>
  <message>
   <source>How wide the clouds are: their standard deviation is 10 v.</source>
   <translation>구름의 너비입니다. 표준편차는 10v입니다.</translation>
  </message>
  <message>
   <source>How wide the clouds are: their variance is 0.5 + 7 v.</source>
   <translation>구름의 너비입니다. 분산은 0.5 + 7v입니다.</translation>
  </message>
  <message>
   <source>Huber</source>
   <translation>후버 손실</translation>
  </message>
  <message>
   <source>Identity</source>
   <translation>항등 함수</translation>
  </message>
  <message>
   <source>Ill-conditioned bowl</source>
   <translation>조건이 나쁜 그릇</translation>
  </message>
  <message>
   <source>In TensorFlow Playground Reset draws other ones; here the same seed gives the same first weights.</source>
   <translation>TensorFlow Playground의 Reset은 다른 가중치를 뽑습니다. 여기서는 시드가 같으면 처음 가중치도 같습니다.</translation>
  </message>
  <message>
   <source>In TensorFlow Playground such a link is dead for ever.</source>
   <translation>TensorFlow Playground에서는 그런 연결이 영원히 죽습니다.</translation>
  </message>
  <message>
   <source>In a long bowl −gradient and the way to the minimum differ by many degrees; plain descent zigzags.</source>
   <translation>길쭉한 그릇에서는 −기울기와 최솟값 쪽이 크게 어긋나, 단순 경사 하강은 지그재그로 갑니다.</translation>
  </message>
  <message>
   <source>It is easy to fall into Rosenbrock's valley and slow to walk along it; curvature shows the way.</source>
   <translation>로젠브록의 골짜기는 들어가기는 쉽고 따라 걷기는 느립니다. 곡률이 길을 알려 줍니다.</translation>
  </message>
  <message>
   <source>It needs all data at every step: two mini-batches differ more than two steps do. PyTorch too shortens the first step to rate / |g|_1; its line search asks for the strong Wolfe conditions, this one for the weak ones.</source>
   <translation>스텝마다 모든 데이터가 필요합니다. 두 미니배치의 차이가 두 걸음의 차이보다 크기 때문입니다. PyTorch도 첫 걸음을 학습률 / |g|_1로 줄입니다. PyTorch의 선 탐색은 강한 울프 조건을, 여기서는 약한 울프 조건을 요구합니다.</translation>
  </message>
  <message>
   <source>Its gradient by differences, with the book's 1e-7</source>
   <translation>차분으로 구한 기울기, 책처럼 1e-7을 더한 값</translation>
  </message>
  <message>
   <source>Its loss for the third class</source>
   <translation>셋째 클래스에 대한 손실</translation>
  </message>
  <message>
   <source>Its root, the Euclidean norm</source>
   <translation>그 제곱근인 유클리드 노름</translation>
  </message>
  <message>
   <source>Keeps the division finite.</source>
   <translation>나눗셈의 결과가 유한하도록 지켜 줍니다.</translation>
  </message>
  <message>
   <source>L-BFGS</source>
   <translation>L-BFGS</translation>
  </message>
  <message>
   <source>L-BFGS needs few steps, but asks for several values in each: counted in evaluations the race is fair.</source>
   <translation>L-BFGS는 스텝은 적지만 스텝마다 값을 여러 번 묻습니다. 계산 횟수로 세어야 공정합니다.</translation>
  </message>
  <message>
   <source>L1 (diamond)</source>
   <translation>L1 (마름모)</translation>
  </message>
  <message>
   <source>L1 (lasso)</source>
   <translation>L1 (라쏘)</translation>
  </message>
  <message>
   <source>L1 of the same weights</source>
   <translation>같은 가중치의 L1</translation>
  </message>
  <message>
   <source>L1 share</source>
   <translation>L1 비율</translation>
  </message>
  <message>
   <source>L1: sum of sizes</source>
   <translation>L1: 절댓값의 합</translation>
  </message>
  <message>
   <source>L2 (circle)</source>
   <translation>L2 (원)</translation>
  </message>
  <message>
   <source>L2 (ridge)</source>
   <translation>L2 (릿지)</translation>
  </message>
  <message>
   <source>L2 of (1, 0, 0, 0) and of four times 0.25</source>
   <translation>(1, 0, 0, 0)의 L2와 0.25 네 개의 L2</translation>
  </message>
  <message>
   <source>L2 regularization is the square of the Euclidean norm: 1 for [1, 0, 0, 0] and 0.25 for these weights.</source>
   <translation>L2 규제는 유클리드 노름의 제곱입니다: [1, 0, 0, 0]은 1, 이 가중치는 0.25입니다.</translation>
  </message>
  <message>
   <source>L2 with λ = .5 and 20 weights of 1: what is minimised beyond the data loss</source>
   <translation>λ = .5인 L2와 크기 1인 가중치 20개: 데이터 손실 외에 최소화되는 값</translation>
  </message>
  <message>
   <source>L2: sum of squares</source>
   <translation>L2: 제곱의 합</translation>
  </message>
  <message>
   <source>Largest over smallest curvature.</source>
   <translation>가장 큰 곡률을 가장 작은 곡률로 나눈 값입니다.</translation>
  </message>
  <message>
   <source>Layers of neurons: each takes weighted sums of the layer before it and bends them with an activation function.</source>
   <translation>뉴런으로 된 층들입니다. 층마다 앞 층의 가중합을 구해 활성화 함수로 구부립니다.</translation>
  </message>
  <message>
   <source>Leaky ReLU</source>
   <translation>누설 ReLU (Leaky ReLU)</translation>
  </message>
  <message>
   <source>Learning by heart</source>
   <translation>통째로 외우기</translation>
  </message>
  <message>
   <source>Learning by heart, with L2</source>
   <translation>통째로 외우기, L2와 함께</translation>
  </message>
  <message>
   <source>Learning-rate range test</source>
   <translation>학습률 범위 시험</translation>
  </message>
  <message>
   <source>Learns from its last steps how the slope changes, and aims at the bottom of the bowl that this suggests.</source>
   <translation>지난 걸음들에서 기울기의 변화를 배우고, 그로부터 짐작되는 그릇의 바닥을 겨냥합니다.</translation>
  </message>
  <message>
   <source>Leaves the row [1, 1] out, as a misprint did, so that five rows meet the first five of six labels: [0, 0] becomes twice other and once bird, [0, 1] becomes other, and the loss cannot fall below 0.3819.</source>
   <translation>오식대로 [1, 1] 행을 빼서 다섯 행이 여섯 레이블 가운데 앞의 다섯과 만납니다. [0, 0]은 기타 두 번과 조류 한 번, [0, 1]은 기타가 되어 손실이 0.3819 아래로 내려갈 수 없습니다.</translation>
  </message>
  <message>
   <source>Leaving a saddle</source>
   <translation>안장점 떠나기</translation>
  </message>
  <message>
   <source>Let go at −0.4, the ball rolls into the shallow valley on the left, although the deeper one lies on the right. From −2.05 the ball without inertia stays left as well; the one with inertia rolls over the hill.</source>
   <translation>−0.4에서 놓으면 공은 오른쪽에 더 깊은 골짜기가 있는데도 왼쪽 얕은 골짜기로 굴러갑니다. −2.05에서 놓으면 관성 없는 공은 왼쪽에 머물고, 관성 있는 공은 언덕을 넘습니다.</translation>
  </message>
  <message>
   <source>Lets positive numbers through and turns negative ones to zero; a unit that is always negative stops learning.</source>
   <translation>양수는 그대로 통과시키고 음수는 0으로 만듭니다. 항상 음수인 뉴런은 더 이상 학습하지 않습니다.</translation>
  </message>
  <message>
   <source>Lets weights be what they like until those that come into one unit are too long together; then cuts them back.</source>
   <translation>한 뉴런으로 들어오는 가중치가 합쳐서 너무 길어지기 전까지는 내버려 두고, 넘으면 잘라 냅니다.</translation>
  </message>
  <message>
   <source>Li et al. (2018): Visualizing the Loss Landscape of Neural Nets</source>
   <translation>Li et al. (2018): Visualizing the Loss Landscape of Neural Nets</translation>
  </message>
  <message>
   <source>Like ReLU, but negative numbers bend smoothly towards a floor, so that answers are centred nearer to zero.</source>
   <translation>ReLU와 같지만 음수는 바닥값을 향해 부드럽게 휘어, 출력의 중심이 0에 더 가까워집니다.</translation>
  </message>
  <message>
   <source>Like ReLU, but negative numbers leak through with a small slope, so that no unit dies.</source>
   <translation>ReLU와 같지만 음수도 작은 기울기로 새어 나가므로 죽는 뉴런이 없습니다.</translation>
  </message>
  <message>
   <source>Like half the square near the target and like the distance far from it, with no corner between.</source>
   <translation>정답 가까이에서는 제곱의 절반, 멀리서는 거리와 같고, 그 사이에 모서리가 없습니다.</translation>
  </message>
  <message>
   <source>Like the hinge, but a bad mistake counts far more than two half as bad.</source>
   <translation>힌지와 같지만, 큰 실수 하나가 그 절반짜리 실수 둘보다 훨씬 무겁습니다.</translation>
  </message>
  <message>
   <source>Linear classifier</source>
   <translation>선형 분류기</translation>
  </message>
  <message>
   <source>Lion</source>
   <translation>Lion</translation>
  </message>
  <message>
   <source>Local and global minimum</source>
   <translation>지역 최솟값과 전역 최솟값</translation>
  </message>
  <message>
   <source>Local and global minimum at (1.5, 1.5): value, gradient</source>
   <translation>(1.5, 1.5)에서 지역·전역 최솟값 곡면의 값과 기울기</translation>
  </message>
  <message>
   <source>Local minimum</source>
   <translation>지역 최솟값</translation>
  </message>
  <message>
   <source>Log-cosh</source>
   <translation>로그-코시</translation>
  </message>
  <message>
   <source>Logistic (binary cross entropy)</source>
   <translation>로지스틱 (이진 교차 엔트로피)</translation>
  </message>
  <message>
   <source>Long bowl</source>
   <translation>길쭉한 그릇</translation>
  </message>
  <message>
   <source>Look at the surface in space.</source>
   <translation>곡면을 입체로 봅니다.</translation>
  </message>
  <message>
   <source>Looks at a mini-batch only, and steps downhill for it: cheap, a little noisy, right on average.</source>
   <translation>미니배치만 보고 내리막으로 내딛습니다. 값싸고 조금 흔들리지만 평균적으로는 옳습니다.</translation>
  </message>
  <message>
   <source>Looks at all data, then takes one step straight downhill.</source>
   <translation>모든 데이터를 본 뒤 가장 가파른 내리막으로 한 걸음 내딛습니다.</translation>
  </message>
  <message>
   <source>Loss when all units are dead</source>
   <translation>모든 뉴런이 죽었을 때의 손실</translation>
  </message>
  <message>
   <source>MNIST</source>
   <translation>MNIST</translation>
  </message>
  <message>
   <source>Mathematics says the slope at once: one look, one step downhill.</source>
   <translation>수학이 기울기를 바로 알려 줍니다. 한 번 보고 한 걸음 내려갑니다.</translation>
  </message>
  <message>
   <source>Matyas</source>
   <translation>마티아스 함수</translation>
  </message>
  <message>
   <source>Max-norm</source>
   <translation>최대 노름</translation>
  </message>
  <message>
   <source>Mean absolute error</source>
   <translation>평균 절대 오차(MAE)</translation>
  </message>
  <message>
   <source>Mean squared error</source>
   <translation>평균 제곱 오차(MSE)</translation>
  </message>
  <message>
   <source>Measure each column of numbers in its own spread from its own mean.</source>
   <translation>수로 된 열을 각각의 평균과 표준편차로 표준화합니다.</translation>
  </message>
  <message>
   <source>Measures every hidden unit against its own mean and spread over the batch before it answers.</source>
   <translation>은닉 뉴런이 반응하기 전에 배치에서의 평균과 표준편차로 정규화합니다.</translation>
  </message>
  <message>
   <source>Mini-batch noise</source>
   <translation>미니배치 잡음</translation>
  </message>
  <message>
   <source>Minus the logarithm of the probability that the model gives to the right class; never quite satisfied.</source>
   <translation>모델이 정답 클래스에 준 확률의 로그에 음의 부호를 붙인 값입니다. 결코 완전히 만족하지 않습니다.</translation>
  </message>
  <message>
   <source>Mistakes in well-known code</source>
   <translation>널리 쓰이는 코드의 실수</translation>
  </message>
  <message>
   <source>Momentum</source>
   <translation>모멘텀</translation>
  </message>
  <message>
   <source>Momentum .9, rate .1</source>
   <translation>모멘텀 .9, 학습률 .1</translation>
  </message>
  <message>
   <source>Momentum and a rate of its own for every parameter, both corrected for their slow start.</source>
   <translation>모멘텀과 매개변수별 학습률을 함께 쓰며, 느린 출발을 둘 다 보정합니다.</translation>
  </message>
  <message>
   <source>Momentum carries the border into the gap between two half circles.</source>
   <translation>모멘텀이 두 반원 사이의 틈으로 경계를 밀어 넣습니다.</translation>
  </message>
  <message>
   <source>Monkey saddle</source>
   <translation>원숭이 안장</translation>
  </message>
  <message>
   <source>Move every weight a little against its slope.</source>
   <translation>모든 가중치를 기울기 반대쪽으로 조금 움직입니다.</translation>
  </message>
  <message>
   <source>Move only the weights of this layer, counted from the input; 0 moves all layers.</source>
   <translation>입력에서부터 센 이 층의 가중치만 움직입니다. 0이면 모든 층을 움직입니다.</translation>
  </message>
  <message>
   <source>Moves every parameter a little to measure the slope, then steps downhill; it pays an evaluation per parameter.</source>
   <translation>매개변수를 하나씩 조금 움직여 기울기를 잰 뒤 내리막으로 내딛습니다. 매개변수마다 손실을 한 번씩 계산해야 합니다.</translation>
  </message>
  <message>
   <source>Multiclass hinge (SVM)</source>
   <translation>다중 클래스 힌지 (SVM)</translation>
  </message>
  <message>
   <source>Multiclass hinge of CS231n's three images, mean</source>
   <translation>CS231n 이미지 세 장의 다중 클래스 힌지 평균</translation>
  </message>
  <message>
   <source>Multilayer perceptron</source>
   <translation>다층 퍼셉트론</translation>
  </message>
  <message>
   <source>Nadam</source>
   <translation>Nadam</translation>
  </message>
  <message>
   <source>Nesterov</source>
   <translation>네스테로프</translation>
  </message>
  <message>
   <source>Nesterov momentum</source>
   <translation>네스테로프 모멘텀</translation>
  </message>
  <message>
   <source>Nesterov momentum: the first step for a slope of 1, rate .1, β .9</source>
   <translation>네스테로프 모멘텀: 기울기 1, 학습률 .1, β .9일 때의 첫 걸음</translation>
  </message>
  <message>
   <source>Never</source>
   <translation>안 함</translation>
  </message>
  <message>
   <source>No hidden layer: the weights of each class are a picture of what it looks for.</source>
   <translation>은닉층이 없습니다. 각 클래스의 가중치가 곧 그 클래스가 찾는 그림입니다.</translation>
  </message>
  <message>
   <source>No slope is steeper.</source>
   <translation>어떤 성분도 이보다 가파르지 않습니다.</translation>
  </message>
  <message>
   <source>None</source>
   <translation>없음</translation>
  </message>
  <message>
   <source>Normal</source>
   <translation>정규분포</translation>
  </message>
  <message>
   <source>Not for training: the rate grows until the loss breaks out, which shows how large it may be.</source>
   <translation>학습용이 아닙니다. 손실이 치솟을 때까지 학습률을 키워 얼마나 커도 되는지 보여 줍니다.</translation>
  </message>
  <message>
   <source>Not on the book's own set-up: L2 narrows the gap between training and test while the test accuracy falls. Run it with and without, and believe what the run shows.</source>
   <translation>책의 설정에서는 그렇지 않습니다. L2가 훈련과 시험의 차이를 좁히지만 시험 정확도는 떨어집니다. 규제가 있을 때와 없을 때를 모두 돌려 보고, 결과를 믿으세요.</translation>
  </message>
  <message>
   <source>Not reproduced: after {step} steps the test loss is {value}, and the file promises {promised}.</source>
   <translation>재현되지 않음: {step}스텝 뒤 시험 손실은 {value}인데, 파일에는 {promised}(이)라고 적혀 있습니다.</translation>
  </message>
  <message>
   <source>Numbers to predict</source>
   <translation>수 예측하기</translation>
  </message>
  <message>
   <source>Numerical gradient</source>
   <translation>수치 기울기</translation>
  </message>
  <message>
   <source>On both sides of each parameter, or only ahead of it.</source>
   <translation>매개변수의 양쪽에서 재거나 앞쪽에서만 잽니다.</translation>
  </message>
  <message>
   <source>One W of many</source>
   <translation>수많은 W 가운데 하나</translation>
  </message>
  <message>
   <source>One bowl: everybody arrives, but not at the same time.</source>
   <translation>그릇 하나: 모두 도착하지만 동시에 도착하지는 않습니다.</translation>
  </message>
  <message>
   <source>One cycle</source>
   <translation>한 주기(one cycle)</translation>
  </message>
  <message>
   <source>One long name</source>
   <translation>하나의 긴 이름</translation>
  </message>
  <message>
   <source>One neuron</source>
   <translation>뉴런 하나</translation>
  </message>
  <message>
   <source>One score per class, each a weighted sum of the inputs plus a bias; it can only draw straight borders.</source>
   <translation>클래스마다 점수가 하나씩 있고, 점수는 입력의 가중합에 편향을 더한 값입니다. 곧은 경계만 그을 수 있습니다.</translation>
  </message>
  <message>
   <source>One wave to follow, and a few points far above it: the squared error runs after them, Huber's hardly looks up.</source>
   <translation>따라갈 물결 하나와 훨씬 위에 있는 점 몇 개입니다. 제곱 오차는 그 점들을 쫓아가지만 후버 손실은 거의 올려다보지 않습니다.</translation>
  </message>
  <message>
   <source>One weight alone, all weights together, the way from the start, straight downhill, or anywhere.</source>
   <translation>가중치 하나만, 모든 가중치를 함께, 시작부터의 길, 곧장 내리막, 또는 아무 방향.</translation>
  </message>
  <message>
   <source>One-versus-all hinge</source>
   <translation>일대다 힌지</translation>
  </message>
  <message>
   <source>Only two numbers of the network move, and the axes show their values; everything else is held.</source>
   <translation>신경망의 수 두 개만 움직이고 축에 그 값이 표시됩니다. 나머지는 모두 고정됩니다.</translation>
  </message>
  <message>
   <source>Opposite corners belong together, which takes at least two hidden units.</source>
   <translation>마주 보는 모서리끼리 한 클래스라서 은닉 뉴런이 적어도 둘은 필요합니다.</translation>
  </message>
  <message>
   <source>Opposite quarters of the plane belong together: the smallest task that a linear classifier cannot do.</source>
   <translation>평면에서 마주 보는 사분면이 같은 클래스입니다. 선형 분류기가 풀지 못하는 가장 작은 문제입니다.</translation>
  </message>
  <message>
   <source>Optimizers race, or balls roll down: one that has inertia, and one that has none.</source>
   <translation>옵티마이저가 경주하거나, 공이 굴러 내려갑니다. 하나는 관성이 있고 하나는 없습니다.</translation>
  </message>
  <message>
   <source>Orange's gradient descent normalises without saying so, and reports 1, the slope in normalised units.</source>
   <translation>Orange의 경사 하강법은 말없이 정규화하고, 정규화된 단위의 기울기 1을 보고합니다.</translation>
  </message>
  <message>
   <source>Other activations for single layers, from input to output; layers that are not named use the one above.</source>
   <translation>입력에서 출력 쪽으로 층마다 다른 활성화 함수를 정합니다. 정하지 않은 층은 위의 것을 씁니다.</translation>
  </message>
  <message>
   <source>Other first weights, other tries.</source>
   <translation>처음 가중치와 시도가 달라집니다.</translation>
  </message>
  <message>
   <source>Other initial weights for single layers, from input to output; layers that are not named use those above.</source>
   <translation>층마다 다른 초기 가중치를 입력에서 출력 순서로 정합니다. 정하지 않은 층은 위의 것을 씁니다.</translation>
  </message>
  <message>
   <source>Other seeds give other points of the same kind.</source>
   <translation>시드를 바꾸면 같은 종류의 다른 점들이 나옵니다.</translation>
  </message>
  <message>
   <source>Other seeds look along other directions.</source>
   <translation>시드를 바꾸면 다른 방향으로 봅니다.</translation>
  </message>
  <message>
   <source>Over how many samples each gradient is averaged.</source>
   <translation>기울기마다 표본 몇 개를 평균하는지 정합니다.</translation>
  </message>
  <message>
   <source>Over how many samples the noise is averaged.</source>
   <translation>잡음을 평균하는 표본의 수입니다.</translation>
  </message>
  <message>
   <source>Overshooting on a curve</source>
   <translation>곡선에서 지나치기</translation>
  </message>
  <message>
   <source>Part of the loss</source>
   <translation>손실에 포함</translation>
  </message>
  <message>
   <source>Per cent of the test images, quoted; chance is 10 %. It takes the images of CIFAR-10 in a folder of yours.</source>
   <translation>시험 이미지의 백분율을 인용한 값이며, 우연은 10 %입니다. CIFAR-10 이미지가 든 폴더가 필요합니다.</translation>
  </message>
  <message>
   <source>Pictures</source>
   <translation>그림</translation>
  </message>
  <message>
   <source>Place at least one point in one of the {value} classes.</source>
   <translation>{value}개 클래스 가운데 하나에 점을 하나 이상 찍어 주세요.</translation>
  </message>
  <message>
   <source>Places to start from, as x y; semicolons lie between them. Every lane starts from each.</source>
   <translation>출발할 곳을 x y로 적고 세미콜론으로 나눕니다. 모든 레인이 각 출발점에서 출발합니다.</translation>
  </message>
  <message>
   <source>Plane</source>
   <translation>평면</translation>
  </message>
  <message>
   <source>Plane: height at (6, 6), (-6, 2)</source>
   <translation>평면: (6, 6)과 (-6, 2)에서의 높이</translation>
  </message>
  <message>
   <source>Plateau</source>
   <translation>고원</translation>
  </message>
  <message>
   <source>Plateau with ripples</source>
   <translation>물결치는 고원</translation>
  </message>
  <message>
   <source>Points of the plane</source>
   <translation>평면 위의 점</translation>
  </message>
  <message>
   <source>Points that you place yourself, each in its class; a point more is part of the very next step.</source>
   <translation>클래스를 정해 직접 찍는 점들입니다. 점을 더하면 바로 다음 스텝부터 학습에 쓰입니다.</translation>
  </message>
  <message>
   <source>PyTorch and Keras divide by the number of outputs as well.</source>
   <translation>PyTorch와 Keras는 출력 개수로도 나눕니다.</translation>
  </message>
  <message>
   <source>PyTorch divides by |g| + 0.000001.</source>
   <translation>PyTorch는 |g| + 0.000001로 나눕니다.</translation>
  </message>
  <message>
   <source>PyTorch keeps v without eta (v &lt;- beta v + g, theta &lt;- theta - eta v): the same path while eta rests.</source>
   <translation>PyTorch는 eta 없이 v를 간직합니다(v &lt;- beta v + g, theta &lt;- theta - eta v). eta가 변하지 않는 동안은 같은 경로입니다.</translation>
  </message>
  <message>
   <source>PyTorch's SiLU is beta = 1.</source>
   <translation>PyTorch의 SiLU는 beta = 1인 경우입니다.</translation>
  </message>
  <message>
   <source>PyTorch's SmoothL1Loss is this divided by delta.</source>
   <translation>PyTorch의 SmoothL1Loss는 이것을 delta로 나눈 것입니다.</translation>
  </message>
  <message>
   <source>QHAdam</source>
   <translation>QHAdam</translation>
  </message>
  <message>
   <source>QHM (quasi-hyperbolic momentum)</source>
   <translation>QHM (준쌍곡 모멘텀)</translation>
  </message>
  <message>
   <source>Quantile</source>
   <translation>분위수 손실</translation>
  </message>
  <message>
   <source>RMSProp</source>
   <translation>RMSProp</translation>
  </message>
  <message>
   <source>Radii are drawn from U(0, 2.5) and U(3.5, 5); these are the outermost of 2,000 points.</source>
   <translation>반지름은 U(0, 2.5)와 U(3.5, 5)에서 뽑으며, 점 2,000개 중 맨 끝의 값입니다.</translation>
  </message>
  <message>
   <source>Random local search</source>
   <translation>무작위 지역 탐색</translation>
  </message>
  <message>
   <source>Random search</source>
   <translation>무작위 탐색</translation>
  </message>
  <message>
   <source>Rastrigin</source>
   <translation>라스트리긴 함수</translation>
  </message>
  <message>
   <source>Rate .1, 20 steps</source>
   <translation>학습률 .1, 20스텝</translation>
  </message>
  <message>
   <source>Rate .5: the minimum in one step</source>
   <translation>학습률 .5: 한 스텝에 최솟점 도달</translation>
  </message>
  <message>
   <source>Rate 10, 100 steps</source>
   <translation>학습률 10, 100스텝</translation>
  </message>
  <message>
   <source>Rate 1: back at exactly (-3, 4)</source>
   <translation>학습률 1: 정확히 (-3, 4)로 되돌아옴</translation>
  </message>
  <message>
   <source>Rate 1e-10, 100 steps: hardly moved</source>
   <translation>학습률 1e-10, 100스텝: 거의 움직이지 않음</translation>
  </message>
  <message>
   <source>ReLU</source>
   <translation>ReLU</translation>
  </message>
  <message>
   <source>ReLU units between the inputs and the answer.</source>
   <translation>입력과 답 사이의 ReLU 뉴런 수입니다.</translation>
  </message>
  <message>
   <source>ReLU with a rounded corner; its slope is the sigmoid.</source>
   <translation>모서리를 둥글린 ReLU입니다. 기울기는 시그모이드입니다.</translation>
  </message>
  <message>
   <source>Rectifying</source>
   <translation>정류형 함수</translation>
  </message>
  <message>
   <source>Regression that a plane cannot follow: watch the hidden units carve out one hill after another.</source>
   <translation>평면으로는 따라갈 수 없는 회귀입니다. 은닉 뉴런이 언덕을 하나씩 빚어내는 모습을 지켜보세요.</translation>
  </message>
  <message>
   <source>Regression with two weights and a bias: the loss surface is a bowl, and descent finds its bottom.</source>
   <translation>가중치 둘과 편향 하나인 회귀입니다. 손실 곡면은 그릇이고, 하강은 그 바닥을 찾습니다.</translation>
  </message>
  <message>
   <source>Reproduced up to rounding: after {step} steps the losses are as the file promises.</source>
   <translation>반올림 오차 안에서 재현됨: {step}스텝 뒤 손실이 파일에 적힌 것과 같습니다.</translation>
  </message>
  <message>
   <source>Reproduced: after {step} steps every bit is as the file promises.</source>
   <translation>재현됨: {step}스텝 뒤 모든 비트가 파일에 적힌 것과 같습니다.</translation>
  </message>
  <message>
   <source>Reset: distance between old and new first weights</source>
   <translation>처음으로: 이전과 새 처음 가중치 사이의 거리</translation>
  </message>
  <message>
   <source>Rings of nearly flat ground around a hole: progress stalls, and momentum carries over.</source>
   <translation>구멍을 둘러싼 거의 평평한 고리들입니다. 진행이 멈칫하고, 모멘텀이 넘어가게 해 줍니다.</translation>
  </message>
  <message>
   <source>Rings of ripples hold up whoever has no momentum.</source>
   <translation>물결 모양의 고리가 모멘텀 없는 이를 붙잡습니다.</translation>
  </message>
  <message>
   <source>Rolling balls</source>
   <translation>공 굴리기</translation>
  </message>
  <message>
   <source>Rosenbrock</source>
   <translation>로젠브록 함수</translation>
  </message>
  <message>
   <source>Rosenbrock at (-2, 2): value, gradient</source>
   <translation>(-2, 2)에서 로젠브록 함수의 값과 기울기</translation>
  </message>
  <message>
   <source>Round bowl</source>
   <translation>둥근 그릇</translation>
  </message>
  <message>
   <source>Rprop (Riedmiller, Braun 1993) also adapts the length of each step; here it is the rate, always.</source>
   <translation>Rprop(Riedmiller, Braun 1993)은 걸음의 길이도 조절하지만, 여기서는 항상 학습률 그대로입니다.</translation>
  </message>
  <message>
   <source>SGD</source>
   <translation>확률적 경사 하강법(SGD)</translation>
  </message>
  <message>
   <source>SGD, rate .95</source>
   <translation>SGD, 학습률 .95</translation>
  </message>
  <message>
   <source>SVM (hinge)</source>
   <translation>SVM(힌지)</translation>
  </message>
  <message>
   <source>SVM in the figure “SVM against softmax”</source>
   <translation>그림 ‘SVM 대 소프트맥스’의 SVM</translation>
  </message>
  <message>
   <source>Saddle</source>
   <translation>안장</translation>
  </message>
  <message>
   <source>Saddle point</source>
   <translation>안장점</translation>
  </message>
  <message>
   <source>Saddles and plateaus</source>
   <translation>안장점과 고원</translation>
  </message>
  <message>
   <source>Scale the drawing into 20 pixels and move its centre of mass to the middle.</source>
   <translation>그림을 20픽셀 안에 맞추고 무게 중심을 한가운데로 옮깁니다.</translation>
  </message>
  <message>
   <source>Score of the ship</source>
   <translation>배의 점수</translation>
  </message>
  <message>
   <source>Scores from x and W, the data loss from scores and y, the penalty from W alone: together the loss.</source>
   <translation>x와 W에서 점수를, 점수와 y에서 데이터 손실을, W만으로 규제항을 구합니다. 더하면 손실입니다.</translation>
  </message>
  <message>
   <source>Scores of a thousand</source>
   <translation>천 점짜리 점수</translation>
  </message>
  <message>
   <source>Scores of cat, dog and ship by a linear classifier</source>
   <translation>선형 분류기가 준 고양이, 개, 배의 점수</translation>
  </message>
  <message>
   <source>Scores of the one-layer network for (.6, .9)</source>
   <translation>한 층짜리 신경망이 (.6, .9)에 준 점수</translation>
  </message>
  <message>
   <source>Section 2 of the paper, and Deep Learning from Scratch, fold the corrections into the rate: epsilon then acts on the uncorrected root and is a different number. The switch chooses that form.</source>
   <translation>논문 2절과 『밑바닥부터 시작하는 딥러닝』은 보정을 학습률에 합칩니다. 그러면 엡실론이 보정 전의 제곱근에 작용해 의미가 다른 수가 됩니다. 스위치로 그 형태를 고를 수 있습니다.</translation>
  </message>
  <message>
   <source>Separate: they begin at zero and penalties leave them out. Bias trick: one more row of weights.</source>
   <translation>따로 두기: 0에서 시작하고 규제에서 빠집니다. 편향 트릭: 가중치에 행을 하나 더한 것입니다.</translation>
  </message>
  <message>
   <source>Seven layers and 300 digits: soon every training digit is right, while the test loss turns and climbs.</source>
   <translation>층 일곱과 숫자 300장입니다. 곧 훈련 숫자를 모두 맞히지만 시험 손실은 방향을 돌려 올라갑니다.</translation>
  </message>
  <message>
   <source>Several valleys</source>
   <translation>여러 골짜기</translation>
  </message>
  <message>
   <source>Shapes</source>
   <translation>형상</translation>
  </message>
  <message>
   <source>Shortens a gradient that is too long; its direction stays.</source>
   <translation>너무 긴 기울기를 줄입니다. 방향은 그대로입니다.</translation>
  </message>
  <message>
   <source>Show how the loss pushes every weight, instead of the weights themselves.</source>
   <translation>가중치 대신, 손실이 각 가중치를 어느 쪽으로 미는지 보여 줍니다.</translation>
  </message>
  <message>
   <source>Shows that straight downhill is not straight to the lowest place.</source>
   <translation>가장 가파른 내리막이 가장 낮은 곳을 곧장 가리키지는 않음을 보여 줍니다.</translation>
  </message>
  <message>
   <source>Shuffled: every sample once per epoch. With replacement: every draw is free, as in the book.</source>
   <translation>섞어서: 에폭마다 모든 표본을 한 번씩 봅니다. 복원 추출: 책처럼 매번 자유롭게 뽑습니다.</translation>
  </message>
  <message>
   <source>Sigmoid</source>
   <translation>시그모이드</translation>
  </message>
  <message>
   <source>Sigmoid, N(0, .01), batches of 100 drawn with replacement, rate .1. Anything from .943 to .949 is the same result, with the training accuracy less than .005 away.</source>
   <translation>시그모이드, N(0, .01), 복원 추출한 배치 100, 학습률 .1입니다. .943부터 .949까지는 같은 결과이며, 훈련 정확도와의 차이는 .005보다 작습니다.</translation>
  </message>
  <message>
   <source>Sign descent</source>
   <translation>부호 하강법</translation>
  </message>
  <message>
   <source>Sine saddle</source>
   <translation>사인 안장</translation>
  </message>
  <message>
   <source>Six animals</source>
   <translation>동물 여섯</translation>
  </message>
  <message>
   <source>Six hills and hollows</source>
   <translation>여섯 언덕과 구덩이</translation>
  </message>
  <message>
   <source>Six hills and hollows: heights at their centres, and beside the first</source>
   <translation>여섯 언덕과 구덩이: 각 중심과 첫째 중심 옆의 높이</translation>
  </message>
  <message>
   <source>Slides of 2016 print 10.9 and a mean of 4.6: the margin of 1 was forgotten, twice.</source>
   <translation>2016년 슬라이드에는 10.9와 평균 4.6으로 인쇄되어 있습니다. 마진 1을 두 번 빠뜨렸습니다.</translation>
  </message>
  <message>
   <source>Slope at 5 in single precision, h = 1e-4</source>
   <translation>단정밀도로 구한 5에서의 기울기, h = 1e-4</translation>
  </message>
  <message>
   <source>Slope at 5 with h = 1e-50, in double and in single precision</source>
   <translation>h = 1e-50으로 구한 5에서의 기울기, 배정밀도와 단정밀도</translation>
  </message>
  <message>
   <source>Slope for negative input. 0 is ReLU.</source>
   <translation>음수 입력에서의 기울기입니다. 0이면 ReLU입니다.</translation>
  </message>
  <message>
   <source>Slope of cross entropy for p = (.2, .3, .5) and the second class</source>
   <translation>p = (.2, .3, .5)이고 정답이 둘째 클래스일 때 교차 엔트로피의 기울기</translation>
  </message>
  <message>
   <source>Slope of y = 2x + 3 after standardising, led back to the numbers of the table</source>
   <translation>표준화한 뒤 표의 단위로 되돌린 y = 2x + 3의 기울기</translation>
  </message>
  <message>
   <source>Slopes act as steep as they are.</source>
   <translation>기울기를 있는 그대로 씁니다.</translation>
  </message>
  <message>
   <source>Small normal numbers of one fixed spread, whatever the size of the layer.</source>
   <translation>층의 크기와 관계없이 표준편차가 같은 작은 정규 난수입니다.</translation>
  </message>
  <message>
   <source>Smaller is better?</source>
   <translation>작을수록 좋을까요?</translation>
  </message>
  <message>
   <source>Smith's test is linear; the exponential one looks at every order of magnitude for the same time.</source>
   <translation>Smith의 시험은 선형입니다. 지수형은 자릿수마다 같은 시간을 들여 살펴봅니다.</translation>
  </message>
  <message>
   <source>Softmax cross entropy</source>
   <translation>소프트맥스 교차 엔트로피</translation>
  </message>
  <message>
   <source>Softmax in the same figure</source>
   <translation>같은 그림의 소프트맥스</translation>
  </message>
  <message>
   <source>Softmax of (.3, 2.9, 4.0)</source>
   <translation>(.3, 2.9, 4.0)의 소프트맥스</translation>
  </message>
  <message>
   <source>Softmax of the car</source>
   <translation>자동차의 소프트맥스</translation>
  </message>
  <message>
   <source>Softmax of the cat</source>
   <translation>고양이의 소프트맥스</translation>
  </message>
  <message>
   <source>Softmax of the frog</source>
   <translation>개구리의 소프트맥스</translation>
  </message>
  <message>
   <source>Softplus</source>
   <translation>소프트플러스</translation>
  </message>
  <message>
   <source>Some notes print five rows and six labels: [1, 1] was lost. A program that checks refuses to pair them; paired in order, [0, 0] is twice other and once bird, and [0, 1] is other. No model can then bring the mean cross entropy below 0.3819085, whatever it learns.</source>
   <translation>어떤 자료에는 행이 다섯, 레이블이 여섯으로 인쇄되어 있습니다. [1, 1]이 빠진 것입니다. 검사하는 프로그램이라면 짝짓기를 거부합니다. 순서대로 짝지으면 [0, 0]은 기타 두 번과 조류 한 번이 되고 [0, 1]은 기타가 됩니다. 그러면 어떤 모델도 평균 교차 엔트로피를 0.3819085 아래로 낮출 수 없습니다.</translation>
  </message>
  <message>
   <source>Something could not be shown because of a mistake in the program; the run goes on. {value}</source>
   <translation>프로그램의 오류로 일부를 보여 주지 못했습니다. 학습은 계속됩니다. {value}</translation>
  </message>
  <message>
   <source>Sources differ by a factor two: here sum of w^2 as in CS231n's lecture, elsewhere half of it. Under plain descent it shrinks every weight by the factor 1 - 2 eta lambda per step: weight decay.</source>
   <translation>자료마다 두 배 차이가 납니다. 여기서는 CS231n 강의처럼 w^2의 합을, 다른 곳에서는 그 절반을 씁니다. 단순 경사 하강법에서는 스텝마다 모든 가중치를 1 - 2 eta lambda배로 줄입니다. 이것이 가중치 감소입니다.</translation>
  </message>
  <message>
   <source>Spiral</source>
   <translation>나선</translation>
  </message>
  <message>
   <source>Spiral of 200 points: where the arms end, 5·99/100</source>
   <translation>점 200개짜리 나선: 팔이 끝나는 곳, 5·99/100</translation>
  </message>
  <message>
   <source>Spoils backpropagation on purpose: find the layer it is in.</source>
   <translation>오차역전파를 일부러 망가뜨립니다. 어느 층인지 찾아보세요.</translation>
  </message>
  <message>
   <source>Spread chosen so that signals keep their size through ReLU layers, which drop half of them.</source>
   <translation>신호의 절반을 버리는 ReLU 층을 지나도 크기가 유지되도록 정한 표준편차입니다.</translation>
  </message>
  <message>
   <source>Spread chosen so that signals keep their size through sigmoid and tanh layers.</source>
   <translation>시그모이드와 tanh 층을 지나도 신호의 크기가 유지되도록 정한 표준편차입니다.</translation>
  </message>
  <message>
   <source>Squared hinge</source>
   <translation>제곱 힌지 손실</translation>
  </message>
  <message>
   <source>Squared hinge (L2-SVM)</source>
   <translation>제곱 힌지 (L2-SVM)</translation>
  </message>
  <message>
   <source>Squared near the target, straight beyond delta: an outlier pulls no harder than delta.</source>
   <translation>정답 가까이에서는 제곱, delta를 넘으면 직선입니다. 이상치도 delta보다 세게 당기지 못합니다.</translation>
  </message>
  <message>
   <source>Squared or not</source>
   <translation>제곱일까요, 아닐까요?</translation>
  </message>
  <message>
   <source>Squashing</source>
   <translation>눌러 담는 함수</translation>
  </message>
  <message>
   <source>Squeezes any number into (-1, 1), centred on zero.</source>
   <translation>어떤 수든 0을 중심으로 (-1, 1) 사이에 눌러 담습니다.</translation>
  </message>
  <message>
   <source>Squeezes any number into (0, 1); far from zero its slope vanishes and learning slows down.</source>
   <translation>어떤 수든 (0, 1) 사이로 눌러 담습니다. 0에서 멀어지면 기울기가 사라져 학습이 느려집니다.</translation>
  </message>
  <message>
   <source>Standard deviation of a height from the curve.</source>
   <translation>높이가 곡선에서 벗어나는 표준편차입니다.</translation>
  </message>
  <message>
   <source>Standard deviation of a point from its place.</source>
   <translation>점이 제자리에서 벗어나는 표준편차입니다.</translation>
  </message>
  <message>
   <source>Standard deviation of the angle, in radians.</source>
   <translation>각도의 표준편차(라디안)입니다.</translation>
  </message>
  <message>
   <source>Standard deviation of the first weights.</source>
   <translation>처음 가중치의 표준편차입니다.</translation>
  </message>
  <message>
   <source>Standard deviation of what is added to every pixel, where black is 0 and white is 1.</source>
   <translation>픽셀마다 더하는 값의 표준편차입니다. 검정이 0, 하양이 1입니다.</translation>
  </message>
  <message>
   <source>Standard deviation of what is added to every training input; test inputs stay.</source>
   <translation>훈련 입력마다 더하는 값의 표준편차입니다. 시험 입력은 그대로입니다.</translation>
  </message>
  <message>
   <source>Starts that lie close together may end in different minima.</source>
   <translation>가까이 붙은 출발점도 서로 다른 최솟값에서 끝날 수 있습니다.</translation>
  </message>
  <message>
   <source>Step</source>
   <translation>계단 함수</translation>
  </message>
  <message>
   <source>Steps</source>
   <translation>계단식 감소</translation>
  </message>
  <message>
   <source>Steps during which the rate rises to its first value.</source>
   <translation>학습률이 처음 값까지 올라가는 스텝 수입니다.</translation>
  </message>
  <message>
   <source>Stopping early</source>
   <translation>일찍 멈추기</translation>
  </message>
  <message>
   <source>Stops when the loss has not become better for so many checks in a row, and shows the best weights.</source>
   <translation>손실이 정해진 횟수의 점검 동안 계속 나아지지 않으면 멈추고, 가장 좋았던 가중치를 보여 줍니다.</translation>
  </message>
  <message>
   <source>Straight downhill from where the weights are, and at right angles to it: it shows how far the slope holds.</source>
   <translation>지금 가중치에서 곧장 내리막인 방향과 그에 수직인 방향입니다. 기울기가 어디까지 이어지는지 보여 줍니다.</translation>
  </message>
  <message>
   <source>Strictly, stochastic means one example at a time; with a mini-batch everyone still says SGD.</source>
   <translation>엄밀히 말해 ‘확률적’은 한 번에 표본 하나를 뜻하지만, 미니배치를 써도 모두 SGD라고 부릅니다.</translation>
  </message>
  <message>
   <source>Styblinski-Tang</source>
   <translation>스티블린스키-탱 함수</translation>
  </message>
  <message>
   <source>Sum of squared errors of a guess: right, and with .6 on the wrong class</source>
   <translation>추정의 오차제곱합: 맞힌 경우와 틀린 클래스에 .6을 준 경우</translation>
  </message>
  <message>
   <source>Sum of squares</source>
   <translation>오차제곱합</translation>
  </message>
  <message>
   <source>Sum over all classes: the loss grows by a constant, its minimum is no longer 0, and its slopes stay.</source>
   <translation>모든 클래스에 대해 더합니다. 손실이 상수만큼 커지고 최솟값이 0이 아니게 되지만, 기울기는 그대로입니다.</translation>
  </message>
  <message>
   <source>Sum over all classes: the loss grows by a constant, its slopes stay.</source>
   <translation>모든 클래스를 더합니다. 손실은 상수만큼 커지고 기울기는 그대로입니다.</translation>
  </message>
  <message>
   <source>Surfaces of gradient_descent_viz</source>
   <translation>gradient_descent_viz의 곡면</translation>
  </message>
  <message>
   <source>Surfaces: gradient_descent_viz and Rosenbrock</source>
   <translation>곡면: gradient_descent_viz와 로젠브록</translation>
  </message>
  <message>
   <source>Swish (SiLU)</source>
   <translation>스위시 (SiLU)</translation>
  </message>
  <message>
   <source>Tables</source>
   <translation>표</translation>
  </message>
  <message>
   <source>Tanh</source>
   <translation>tanh</translation>
  </message>
  <message>
   <source>Templates</source>
   <translation>템플릿</translation>
  </message>
  <message>
   <source>Ten ReLU units, He, rate .1: accuracy after 1,000 epochs</source>
   <translation>ReLU 뉴런 10개, He, 학습률 .1: 1,000에폭 뒤의 정확도</translation>
  </message>
  <message>
   <source>Ten times the rate</source>
   <translation>학습률의 열 배</translation>
  </message>
  <message>
   <source>TensorFlow Playground leaves the penalty out of the loss that it shows.</source>
   <translation>TensorFlow Playground가 보여 주는 손실에는 규제항이 빠져 있습니다.</translation>
  </message>
  <message>
   <source>TensorFlow Playground, dataset.ts</source>
   <translation>TensorFlow Playground, dataset.ts</translation>
  </message>
  <message>
   <source>The book adds 1e-7 inside the logarithm, so that log 0 is not minus infinity.</source>
   <translation>책은 로그 안에 1e-7을 더해 log 0이 음의 무한대가 되지 않게 합니다.</translation>
  </message>
  <message>
   <source>The book adds 1e-7 inside the logarithm; here the logarithm is taken of the scores and needs no such help. Slides of CS231n print 0.89 for their cat, a logarithm to base 10: the natural one is 2.04.</source>
   <translation>책은 로그 안에 1e-7을 더합니다. 여기서는 점수에서 바로 로그를 구하므로 필요하지 않습니다. CS231n 슬라이드의 고양이 0.89는 상용로그 값이고, 자연로그로는 2.04입니다.</translation>
  </message>
  <message>
   <source>The book draws it from 0 to 20 and takes its slope at 5 and 10: 0.2 and 0.3. The minimum lies further left.</source>
   <translation>책은 0부터 20까지 그리고 5와 10에서 기울기 0.2와 0.3을 구합니다. 최솟값은 더 왼쪽에 있습니다.</translation>
  </message>
  <message>
   <source>The book folds both corrections into the rate; its epsilon of 1e-7 is added after the root.</source>
   <translation>책은 두 보정을 학습률에 합치고, 엡실론 1e-7은 제곱근 뒤에 더합니다.</translation>
  </message>
  <message>
   <source>The book keeps a third part of the data aside to decide when to stop. Here the test samples decide, so that their loss at the best check is a little too good to be true. The least improvement is that of Keras.</source>
   <translation>책에서는 언제 멈출지 정하려고 데이터의 세 번째 몫(검증 데이터)을 따로 둡니다. 여기서는 시험 표본이 정하므로, 가장 좋은 점검에서의 시험 손실은 실제보다 조금 좋게 나옵니다. 최소 개선 폭은 Keras를 따릅니다.</translation>
  </message>
  <message>
   <source>The book prints (-2.58983747e13, -1.29524862e12), which is where its numerical gradient freezes at step 10: h = 1e-4 has become smaller than one unit in the last place. In truth every step multiplies by -19.</source>
   <translation>책에는 (-2.58983747e13, -1.29524862e12)로 인쇄되어 있는데, 10번째 스텝에서 수치 미분이 얼어붙은 자리입니다. h = 1e-4가 마지막 자릿수 하나보다도 작아졌기 때문입니다. 실제로는 스텝마다 -19가 곱해집니다.</translation>
  </message>
  <message>
   <source>The book takes the central difference with h = 0.0001; CS231n's notes take the forward one, which is only good to the first order in h but needs half the evaluations.</source>
   <translation>책은 h = 0.0001인 중앙 차분을 씁니다. CS231n 노트는 전방 차분을 쓰는데, h의 1차까지만 정확하지만 계산 횟수는 절반입니다.</translation>
  </message>
  <message>
   <source>The book's code writes 3.0001 into an array of whole numbers, where it becomes 3, and answers (25000, 35000) without a warning. Here such an array becomes real numbers first.</source>
   <translation>책의 코드는 정수 배열에 3.0001을 써넣어 3이 되게 하고, 경고 없이 (25000, 35000)이라고 답합니다. 여기서는 그런 배열을 먼저 실수로 바꿉니다.</translation>
  </message>
  <message>
   <source>The book's epsilon of 1e-7 stands outside the root.</source>
   <translation>책의 엡실론 1e-7은 제곱근 밖에 있습니다.</translation>
  </message>
  <message>
   <source>The chance of every hidden unit to fall silent at a step of training; 0 switches it off.</source>
   <translation>학습 스텝마다 각 은닉 뉴런이 꺼질 확률입니다. 0이면 쓰지 않습니다.</translation>
  </message>
  <message>
   <source>The code of Deep Learning from Scratch counts the velocity twice; right is -β v' + (1 + β) v.</source>
   <translation>『밑바닥부터 시작하는 딥러닝』의 코드는 속도를 두 번 셉니다. 올바른 식은 -β v' + (1 + β) v입니다.</translation>
  </message>
  <message>
   <source>The column to predict; with none it is the last one.</source>
   <translation>예측할 열입니다. 비워 두면 마지막 열입니다.</translation>
  </message>
  <message>
   <source>The columns to learn from, with commas between; with none all others that hold numbers.</source>
   <translation>학습에 쓸 열을 쉼표로 나누어 적습니다. 비워 두면 수가 든 나머지 열을 모두 씁니다.</translation>
  </message>
  <message>
   <source>The curved valley</source>
   <translation>굽은 골짜기</translation>
  </message>
  <message>
   <source>The data cannot be loaded: {reason}.</source>
   <translation>데이터를 불러올 수 없습니다: {reason}.</translation>
  </message>
  <message>
   <source>The data is not cached: {reason}.</source>
   <translation>데이터가 캐시에 저장되지 않았습니다: {reason}.</translation>
  </message>
  <message>
   <source>The distance from the target: an outlier pulls no harder than any other sample, so the median wins.</source>
   <translation>정답과의 거리입니다. 이상치도 다른 표본보다 세게 당기지 않으므로 중앙값이 이깁니다.</translation>
  </message>
  <message>
   <source>The distance from which on the loss is a straight line.</source>
   <translation>이 거리부터 손실이 직선이 됩니다.</translation>
  </message>
  <message>
   <source>The domain goes from minus this to plus this.</source>
   <translation>정의역은 이 값의 음수부터 양수까지입니다.</translation>
  </message>
  <message>
   <source>The efficient form of the paper's section 2: epsilon acts before the correction.</source>
   <translation>논문 2절의 효율적인 형태입니다. 엡실론이 보정 전에 작용합니다.</translation>
  </message>
  <message>
   <source>The field of −gradient</source>
   <translation>−기울기 벡터장</translation>
  </message>
  <message>
   <source>The figure prints 61.95: the bias of -1.2 was forgotten.</source>
   <translation>그림에는 61.95로 인쇄되어 있습니다. 편향 -1.2를 빠뜨렸습니다.</translation>
  </message>
  <message>
   <source>The first 300 images of MNIST: few enough to be learned by heart, which is what overfitting is.</source>
   <translation>MNIST의 처음 300장입니다. 통째로 외울 수 있을 만큼 적은데, 그것이 바로 과대적합입니다.</translation>
  </message>
  <message>
   <source>The first length tried; without a line search, the length that is taken.</source>
   <translation>처음 시도하는 길이입니다. 선 탐색을 하지 않으면 이 길이를 그대로 씁니다.</translation>
  </message>
  <message>
   <source>The first loss is 2.30365, about ln 10; after epoch 1, 2, 4 and 8 the test accuracy is .78, .88, .91, .93.</source>
   <translation>첫 손실은 약 ln 10인 2.30365이고, 1, 2, 4, 8에폭 뒤의 시험 정확도는 .78, .88, .91, .93입니다.</translation>
  </message>
  <message>
   <source>The first loss of a fresh model is the logarithm of the number of classes.</source>
   <translation>갓 시작한 모델의 첫 손실은 클래스 수의 로그입니다.</translation>
  </message>
  <message>
   <source>The first loss of a fresh model.</source>
   <translation>갓 시작한 모델의 첫 손실입니다.</translation>
  </message>
  <message>
   <source>The first row of A.</source>
   <translation>A의 첫째 행입니다.</translation>
  </message>
  <message>
   <source>The first weights lie between minus this and plus this.</source>
   <translation>처음 가중치는 이 값의 음수와 양수 사이에 있습니다.</translation>
  </message>
  <message>
   <source>The function of one variable.</source>
   <translation>변수가 하나인 함수입니다.</translation>
  </message>
  <message>
   <source>The function of two variables.</source>
   <translation>변수가 둘인 함수입니다.</translation>
  </message>
  <message>
   <source>The function to walk down.</source>
   <translation>내려갈 함수입니다.</translation>
  </message>
  <message>
   <source>The gradient is never longer.</source>
   <translation>기울기가 이보다 길어지지 않습니다.</translation>
  </message>
  <message>
   <source>The gradient of a mini-batch is right on average only: with a constant rate the way ends in a cloud around the minimum, the wider the larger the rate. A larger batch makes it smaller.</source>
   <translation>미니배치의 기울기는 평균으로만 옳습니다. 학습률이 일정하면 길은 최솟값 둘레의 구름에서 끝나고, 학습률이 클수록 넓습니다. 배치가 크면 작아집니다.</translation>
  </message>
  <message>
   <source>The gradient points where the loss grows fastest. One walks against it, however small the rate.</source>
   <translation>기울기는 손실이 가장 빨리 커지는 쪽을 가리킵니다. 학습률이 아무리 작아도 그 반대로 걸어야 합니다.</translation>
  </message>
  <message>
   <source>The half is there so that the slope has no factor.</source>
   <translation>절반을 곱하는 것은 기울기에 계수가 붙지 않게 하기 위해서입니다.</translation>
  </message>
  <message>
   <source>The heavy ball with .9 diverges above rate 1.9</source>
   <translation>모멘텀 .9인 무거운 공은 학습률이 1.9보다 크면 발산함</translation>
  </message>
  <message>
   <source>The height at which a lane has arrived, as a share of what lies between the start and the lowest place.</source>
   <translation>도착으로 치는 높이로, 출발점과 가장 낮은 곳 사이의 비율입니다.</translation>
  </message>
  <message>
   <source>The hiker feels about with one foot, and goes there only if it is lower.</source>
   <translation>등산객이 한 발로 더듬어 보고, 더 낮을 때만 그리로 갑니다.</translation>
  </message>
  <message>
   <source>The hiker feels the slope in every direction in turn, and only then takes one step.</source>
   <translation>등산객이 모든 방향의 기울기를 차례로 더듬어 본 뒤에야 한 걸음 내딛습니다.</translation>
  </message>
  <message>
   <source>The hiker looks at a few stones only, and steps: cheaper still, and right on average.</source>
   <translation>등산객이 돌 몇 개만 보고 내딛습니다. 비용은 더 적고, 평균으로는 옳습니다.</translation>
  </message>
  <message>
   <source>The hinge begins to grow below 3.0: the frog's 2.0 and the margin.</source>
   <translation>힌지는 개구리의 점수 2.0에 마진을 더한 3.0 아래에서 커지기 시작합니다.</translation>
  </message>
  <message>
   <source>The image, row by row, from 0 for black to 255.</source>
   <translation>이미지를 행마다 적었습니다. 0은 검정, 255는 하양입니다.</translation>
  </message>
  <message>
   <source>The last session was cut short; here it is again.</source>
   <translation>지난 세션이 갑자기 끝났습니다. 그 상태에서 이어집니다.</translation>
  </message>
  <message>
   <source>The learning rate</source>
   <translation>학습률</translation>
  </message>
  <message>
   <source>The log cannot be followed beyond step {step}: its parameters do not fit the recipe of that step.</source>
   <translation>기록을 스텝 {step} 너머로 따라갈 수 없습니다. 매개변수가 그 스텝의 설정과 맞지 않습니다.</translation>
  </message>
  <message>
   <source>The logarithm of nothing</source>
   <translation>0의 로그</translation>
  </message>
  <message>
   <source>The loss on test samples turns upwards when a model learns by heart; that on training samples does not.</source>
   <translation>모델이 데이터를 외우기 시작하면 시험 표본의 손실은 다시 올라가지만 훈련 표본의 손실은 올라가지 않습니다.</translation>
  </message>
  <message>
   <source>The loss surface cannot be shown because of a mistake in the program: {value}</source>
   <translation>프로그램 오류로 손실 곡면을 보여 줄 수 없습니다: {value}</translation>
  </message>
  <message>
   <source>The minimum is the tip of a cone, where no gradient exists; here it is taken to be 0.</source>
   <translation>최솟점은 기울기가 존재하지 않는 원뿔 꼭짓점입니다. 여기서는 0으로 봅니다.</translation>
  </message>
  <message>
   <source>The network of the CS231n notes: 100 ReLU units, softmax over three classes, the full batch at every step.</source>
   <translation>CS231n 노트의 신경망입니다. ReLU 뉴런 100개, 클래스 셋의 소프트맥스, 스텝마다 전체 배치를 씁니다.</translation>
  </message>
  <message>
   <source>The one that is looked at.</source>
   <translation>살펴보는 주자.</translation>
  </message>
  <message>
   <source>The optimizers that race, each with settings of its own.</source>
   <translation>경주하는 옵티마이저들입니다. 저마다 설정을 가집니다.</translation>
  </message>
  <message>
   <source>The paper corrects neither average for its slow start; PyTorch corrects m and the largest v as Adam does, and so does this. TensorFlow keeps the largest corrected v.</source>
   <translation>논문은 두 평균의 느린 출발을 보정하지 않습니다. PyTorch는 Adam처럼 m과 가장 큰 v를 보정하며, 여기서도 그렇습니다. TensorFlow는 보정된 v 가운데 가장 큰 값을 보관합니다.</translation>
  </message>
  <message>
   <source>The paper has no learning rate: eta = 1. Epsilon stands inside both roots; it also decides how long the first steps are. PyTorch forgets with rho = 0.9 by default, the paper with 0.95.</source>
   <translation>논문에는 학습률이 없습니다(eta = 1). 엡실론은 두 제곱근 안에 있으며 처음 걸음의 길이도 정합니다. 잊는 비율은 PyTorch가 기본값 rho = 0.9, 논문이 0.95입니다.</translation>
  </message>
  <message>
   <source>The paper normalises filters of convolutions; a unit of a dense layer is a filter of its own.</source>
   <translation>논문은 합성곱 필터를 정규화합니다. 완전연결층에서는 뉴런 하나가 필터 하나입니다.</translation>
  </message>
  <message>
   <source>The plane that holds the start, the present weights and a third state: the end of another branch or run, if there is one, else the middle of the way.</source>
   <translation>시작점, 현재 가중치, 그리고 세 번째 상태를 담는 평면. 세 번째는 다른 갈래나 실행이 있으면 그 끝, 없으면 경로의 중간입니다.</translation>
  </message>
  <message>
   <source>The price of a weight of one.</source>
   <translation>크기 1인 가중치가 받는 벌점입니다.</translation>
  </message>
  <message>
   <source>The price of the weights.</source>
   <translation>가중치에 주는 벌점입니다.</translation>
  </message>
  <message>
   <source>The price of the weights; biases are free.</source>
   <translation>가중치에 주는 벌점. 편향에는 없습니다.</translation>
  </message>
  <message>
   <source>The probabilities that the model gives to one sample.</source>
   <translation>모델이 한 표본에 매긴 확률입니다.</translation>
  </message>
  <message>
   <source>The rate falls at once after every so many steps.</source>
   <translation>정해진 스텝 수마다 학습률이 한 번에 떨어집니다.</translation>
  </message>
  <message>
   <source>The rate falls fast at first and ever slower later, but its sum has no end: any distance can still be walked.</source>
   <translation>학습률이 처음에는 빠르게, 나중에는 점점 느리게 줄지만 합은 끝이 없습니다. 아무리 먼 거리도 걸어갈 수 있습니다.</translation>
  </message>
  <message>
   <source>The rate grows at every step and the loss is drawn over it: a good rate is where it falls fastest, well before it breaks out.</source>
   <translation>스텝마다 학습률을 키우면서 손실을 학습률에 대해 그립니다. 손실이 치솟기 훨씬 전, 가장 빨리 떨어지는 곳의 학습률이 좋습니다.</translation>
  </message>
  <message>
   <source>The rate lingers near its full value, falls, and lingers near its lowest.</source>
   <translation>학습률이 최댓값 근처에 머물다가 떨어지고, 최솟값 근처에 다시 머뭅니다.</translation>
  </message>
  <message>
   <source>The rate loses the same share at every step.</source>
   <translation>스텝마다 학습률이 같은 비율로 줄어듭니다.</translation>
  </message>
  <message>
   <source>The rate stays what it is.</source>
   <translation>학습률이 그대로 유지됩니다.</translation>
  </message>
  <message>
   <source>The right class of either sample.</source>
   <translation>각 표본의 정답 클래스입니다.</translation>
  </message>
  <message>
   <source>The right class would have to lead itself: that adds exactly the margin, so the least loss would be 1, not 0.</source>
   <translation>정답 클래스가 자기 자신을 앞서야 하는 셈이라 정확히 마진만큼 더해지고, 최소 손실이 0이 아니라 1이 됩니다.</translation>
  </message>
  <message>
   <source>The right class, counted from 0.</source>
   <translation>정답 클래스이며 0부터 셉니다.</translation>
  </message>
  <message>
   <source>The row [1, 1] is missing in print: five rows meet six labels, and [0, 0] is twice other and once bird.</source>
   <translation>인쇄본에는 [1, 1] 행이 빠져 다섯 행이 여섯 레이블과 만나고, [0, 0]이 기타 두 번과 조류 한 번이 됩니다.</translation>
  </message>
  <message>
   <source>The row [1, 1] is missing. What follows slides up: the same input has two names, and no model can get below 0.381909.</source>
   <translation>[1, 1] 행이 빠졌습니다. 뒤의 행이 한 칸씩 올라와 같은 입력이 두 이름을 갖게 되고, 어떤 모델도 0.381909 아래로 내려갈 수 없습니다.</translation>
  </message>
  <message>
   <source>The rule that turns gradients into steps.</source>
   <translation>기울기를 스텝으로 바꾸는 규칙입니다.</translation>
  </message>
  <message>
   <source>The run goes on for as long as it is left to.</source>
   <translation>그대로 두는 한 학습이 계속됩니다.</translation>
  </message>
  <message>
   <source>The running network</source>
   <translation>학습 중인 신경망</translation>
  </message>
  <message>
   <source>The same 300 digits, watched: the run rests when the test loss has not been better for ten checks in a row.</source>
   <translation>같은 숫자 300개를 지켜봅니다. 점검 열 번 연속으로 시험 손실이 나아지지 않으면 멈춥니다.</translation>
  </message>
  <message>
   <source>The same by the closed form, -3·.8¹⁰⁰ and 4·.8¹⁰⁰</source>
   <translation>같은 값을 닫힌 식으로: -3·.8¹⁰⁰과 4·.8¹⁰⁰</translation>
  </message>
  <message>
   <source>The same cross entropies in base 10</source>
   <translation>같은 교차 엔트로피를 상용로그로</translation>
  </message>
  <message>
   <source>The same gradient at (3, 4), given as whole numbers</source>
   <translation>(3, 4)를 정수로 주었을 때의 같은 기울기</translation>
  </message>
  <message>
   <source>The same network and digits, but weights cost something: the gap between training and test loss stays smaller.</source>
   <translation>같은 신경망과 같은 숫자이지만 가중치에 벌점이 있습니다. 훈련 손실과 시험 손실의 차이가 더 작게 유지됩니다.</translation>
  </message>
  <message>
   <source>The same seed gives the same first weights and the same batches.</source>
   <translation>시드가 같으면 처음 가중치와 배치도 같습니다.</translation>
  </message>
  <message>
   <source>The same spread as Xavier's, but with an end: no weight is an outlier.</source>
   <translation>Xavier 초기화와 퍼짐은 같지만 끝이 있어, 유난히 큰 가중치가 없습니다.</translation>
  </message>
  <message>
   <source>The same steepness in every direction: the gradient points straight away from the minimum.</source>
   <translation>어느 방향이나 똑같이 가파릅니다. 기울기는 최솟점의 정반대를 가리킵니다.</translation>
  </message>
  <message>
   <source>The same two searches on 2,000 digits, three seeds each</source>
   <translation>같은 두 탐색을 숫자 2,000개에, 시드 셋씩</translation>
  </message>
  <message>
   <source>The same: training accuracy and full training loss</source>
   <translation>같은 실험의 훈련 정확도와 전체 훈련 손실</translation>
  </message>
  <message>
   <source>The scores of this image for cat, car and frog.</source>
   <translation>이 이미지가 받은 고양이, 자동차, 개구리 점수입니다.</translation>
  </message>
  <message>
   <source>The second row of A.</source>
   <translation>A의 둘째 행입니다.</translation>
  </message>
  <message>
   <source>The session is not being saved by itself: {reason}.</source>
   <translation>세션이 자동으로 저장되지 않고 있습니다: {reason}.</translation>
  </message>
  <message>
   <source>The session of a program that was cut short cannot be restored: {reason}.</source>
   <translation>갑자기 끝난 프로그램의 세션을 복원할 수 없습니다: {reason}.</translation>
  </message>
  <message>
   <source>The setting that is turned from below upwards.</source>
   <translation>아래에서 위로 바꾸는 설정입니다.</translation>
  </message>
  <message>
   <source>The setting that is turned from left to right.</source>
   <translation>왼쪽에서 오른쪽으로 바꾸는 설정입니다.</translation>
  </message>
  <message>
   <source>The settings are on the clipboard, as a code.</source>
   <translation>설정을 코드로 클립보드에 복사했습니다.</translation>
  </message>
  <message>
   <source>The share of every label that is spread evenly over all classes, so that no score need grow for ever.</source>
   <translation>각 레이블에서 모든 클래스에 고르게 나누어 주는 비율입니다. 점수가 끝없이 커지지 않아도 되게 합니다.</translation>
  </message>
  <message>
   <source>The share of every weight that is lost per step, times the learning rate.</source>
   <translation>스텝마다 가중치가 잃는 비율입니다(학습률을 곱함).</translation>
  </message>
  <message>
   <source>The share of every weight that is lost per step, times the learning rate; apart from the gradient.</source>
   <translation>스텝마다 가중치가 잃는 비율입니다(학습률을 곱함). 기울기와는 별개입니다.</translation>
  </message>
  <message>
   <source>The share of its speed that the ball keeps.</source>
   <translation>공이 속도를 간직하는 비율입니다.</translation>
  </message>
  <message>
   <source>The share of labelled samples that is not learned from, to choose by.</source>
   <translation>학습하지 않고 고르는 데만 쓰는, 레이블이 있는 표본의 비율입니다.</translation>
  </message>
  <message>
   <source>The share of points that shall lie below the line.</source>
   <translation>직선 아래에 놓여야 하는 점의 비율입니다.</translation>
  </message>
  <message>
   <source>The share of points to learn from; the rest tests.</source>
   <translation>학습에 쓰는 점의 비율입니다. 나머지는 시험에 씁니다.</translation>
  </message>
  <message>
   <source>The share of points to learn from; with 1 they are tested on as well.</source>
   <translation>학습에 쓰는 점의 비율입니다. 1이면 같은 점으로 시험도 합니다.</translation>
  </message>
  <message>
   <source>The share of rows to learn from; the rest tests.</source>
   <translation>학습에 쓰는 행의 비율입니다. 나머지는 시험에 씁니다.</translation>
  </message>
  <message>
   <source>The share of the cycle in which the rate rises.</source>
   <translation>주기에서 학습률이 올라가는 부분의 비율입니다.</translation>
  </message>
  <message>
   <source>The share of the old average slope that is kept.</source>
   <translation>이전 평균 기울기를 남겨 두는 비율입니다.</translation>
  </message>
  <message>
   <source>The share of the old mean slope in the step.</source>
   <translation>걸음에 들어가는 이전 평균 기울기의 비율입니다.</translation>
  </message>
  <message>
   <source>The share of the old mean slope that is kept.</source>
   <translation>이전 평균 기울기를 남겨 두는 비율입니다.</translation>
  </message>
  <message>
   <source>The share of the old mean square that is kept.</source>
   <translation>이전 평균 제곱을 남겨 두는 비율입니다.</translation>
  </message>
  <message>
   <source>The share of the old mean squares that is kept.</source>
   <translation>이전 평균 제곱을 남겨 두는 비율입니다.</translation>
  </message>
  <message>
   <source>The share of the points that belong to the rare class.</source>
   <translation>드문 클래스에 속하는 점의 비율입니다.</translation>
  </message>
  <message>
   <source>The share of training points that are lifted far above the curve.</source>
   <translation>곡선보다 훨씬 위로 들어 올린 훈련 점의 비율입니다.</translation>
  </message>
  <message>
   <source>The share of training samples that carry the label of another class; the labels of the test stay right.</source>
   <translation>다른 클래스의 레이블이 붙은 훈련 표본의 비율입니다. 시험 레이블은 올바릅니다.</translation>
  </message>
  <message>
   <source>The share of training samples that is not learned from, to choose by.</source>
   <translation>학습하지 않고 고르는 데만 쓰는 훈련 표본의 비율입니다.</translation>
  </message>
  <message>
   <source>The slide prints 0.89, which is a logarithm to base 10; the loss is the natural one.</source>
   <translation>슬라이드에는 상용로그인 0.89가 인쇄되어 있습니다. 손실은 자연로그입니다.</translation>
  </message>
  <message>
   <source>The slope at 0 itself does not exist; it is taken as 0 like everywhere else.</source>
   <translation>0에서는 기울기가 존재하지 않지만, 다른 곳과 마찬가지로 0으로 봅니다.</translation>
  </message>
  <message>
   <source>The slope at exactly 0 is taken as 0, as PyTorch and TensorFlow do.</source>
   <translation>정확히 0에서의 기울기는 PyTorch와 TensorFlow처럼 0으로 봅니다.</translation>
  </message>
  <message>
   <source>The slope at exactly 0 is taken as the leak, as PyTorch does.</source>
   <translation>정확히 0에서의 기울기는 PyTorch처럼 누설 기울기로 봅니다.</translation>
  </message>
  <message>
   <source>The slope by the scores is p - t.</source>
   <translation>점수에 대한 기울기는 p - t입니다.</translation>
  </message>
  <message>
   <source>The slope of a perfect answer is taken as 0, one of the legal subgradients.</source>
   <translation>완벽한 답에서의 기울기는 허용되는 서브그레이디언트 가운데 하나인 0으로 봅니다.</translation>
  </message>
  <message>
   <source>The smallest h is not the best one, as a first try has it: 5 + 1e-50 is 5, so that nothing changes and the slope is 0; in single precision h itself becomes 0, and 0/0 is no number. The slope is 0.2.</source>
   <translation>h는 작을수록 좋다고 생각하기 쉽지만 그렇지 않습니다. 5 + 1e-50은 5이므로 아무것도 변하지 않아 기울기가 0이 됩니다. 단정밀도에서는 h 자체가 0이 되고, 0/0은 수가 아닙니다. 올바른 기울기는 0.2입니다.</translation>
  </message>
  <message>
   <source>The spacing of the differences.</source>
   <translation>차분의 간격입니다.</translation>
  </message>
  <message>
   <source>The squared distance from the target, averaged over the outputs; twice as far costs four times as much.</source>
   <translation>정답과의 거리를 제곱해 출력에 대해 평균한 값입니다. 두 배 멀면 손실은 네 배입니다.</translation>
  </message>
  <message>
   <source>The start that moved</source>
   <translation>움직인 출발점</translation>
  </message>
  <message>
   <source>The step of num_grad.</source>
   <translation>num_grad가 쓰는 간격입니다.</translation>
  </message>
  <message>
   <source>The step of the two quotients.</source>
   <translation>두 몫이 쓰는 간격입니다.</translation>
  </message>
  <message>
   <source>The step uses another mixture than the memory does, and there is no epsilon because nothing is divided.</source>
   <translation>걸음에 쓰는 혼합 비율이 기억에 쓰는 것과 다르며, 나눗셈이 없으므로 엡실론도 없습니다.</translation>
  </message>
  <message>
   <source>The truth: y = 1 for a flower, y = 0 for none.</source>
   <translation>정답입니다. 꽃이면 y = 1, 아니면 y = 0입니다.</translation>
  </message>
  <message>
   <source>The two directions in which the weights have moved most: no other plane holds more of the way.</source>
   <translation>가중치가 가장 많이 움직인 두 방향입니다. 지나온 길을 이보다 더 많이 담는 평면은 없습니다.</translation>
  </message>
  <message>
   <source>The two inputs of f.</source>
   <translation>f의 두 입력입니다.</translation>
  </message>
  <message>
   <source>The two valleys as a landscape: a shallow basin on the left, a deeper one on the right, a pass between them.</source>
   <translation>두 골짜기를 지형으로 옮긴 것입니다. 왼쪽에 얕은 분지, 오른쪽에 더 깊은 분지, 그 사이에 고개가 있습니다.</translation>
  </message>
  <message>
   <source>The two weights and the bias of f.</source>
   <translation>f의 두 가중치와 편향입니다.</translation>
  </message>
  <message>
   <source>The variance is .5 + 7 times the noise.</source>
   <translation>분산은 .5 + 7 × 잡음입니다.</translation>
  </message>
  <message>
   <source>The version of {subject} must be a whole number from 1 to {most}, got {value}.</source>
   <translation>{subject}의 버전은 1부터 {most}까지의 정수여야 합니다. 입력값: {value}.</translation>
  </message>
  <message>
   <source>The ways bend around two hills.</source>
   <translation>길이 두 언덕을 돌아갑니다.</translation>
  </message>
  <message>
   <source>The weights at which the data loss is least.</source>
   <translation>데이터 손실이 가장 작은 가중치입니다.</translation>
  </message>
  <message>
   <source>The window cannot be opened: {reason}.</source>
   <translation>창을 열 수 없습니다: {reason}.</translation>
  </message>
  <message>
   <source>There is no Dask scheduler at {subject}: {reason}.</source>
   <translation>{subject}에 Dask 스케줄러가 없습니다: {reason}.</translation>
  </message>
  <message>
   <source>There is no loss surface around weights that are no longer finite numbers.</source>
   <translation>가중치가 더 이상 유한한 수가 아니어서 그 둘레의 손실 곡면이 없습니다.</translation>
  </message>
  <message>
   <source>Theta is the look-ahead point, as in CS231n and PyTorch. The code of Deep Learning from Scratch counts the velocity twice.</source>
   <translation>theta는 CS231n과 PyTorch처럼 미리 내다본 점입니다. 『밑바닥부터 시작하는 딥러닝』의 코드는 속도를 두 번 셉니다.</translation>
  </message>
  <message>
   <source>This could not be worked out because of a mistake in the program: {value}</source>
   <translation>프로그램의 오류로 계산하지 못했습니다: {value}</translation>
  </message>
  <message>
   <source>This is the paper's tanh form, PyTorch's approximate='tanh'. The exact form, a times the normal distribution function of a, is nowhere more than 0.0005 away.</source>
   <translation>논문의 tanh 근사식이며 PyTorch의 approximate='tanh'에 해당합니다. 정확한 식(a에 a의 정규분포 함수를 곱한 것)과의 차이는 어디서나 0.0005를 넘지 않습니다.</translation>
  </message>
  <message>
   <source>This machine has no font with the letters of {language}, so the window stays in English.</source>
   <translation>이 컴퓨터에는 {language} 글꼴이 없어 창을 영어로 표시합니다.</translation>
  </message>
  <message>
   <source>Three arms, three classes: the smallest set on which softmax and the multiclass hinge show what they do.</source>
   <translation>팔 셋, 클래스 셋. 소프트맥스와 다중 클래스 힌지가 하는 일을 볼 수 있는 가장 작은 데이터입니다.</translation>
  </message>
  <message>
   <source>Three hills and three hollows on flat ground: a linear model sees nothing, hidden units carve them out.</source>
   <translation>평지 위의 언덕 셋과 구덩이 셋입니다. 선형 모델은 아무것도 보지 못하고, 은닉 뉴런이 모양을 빚어냅니다.</translation>
  </message>
  <message>
   <source>Three rates side by side, or two settings searched.</source>
   <translation>세 학습률을 나란히, 또는 두 설정을 탐색합니다.</translation>
  </message>
  <message>
   <source>Three spirals</source>
   <translation>세 갈래 나선</translation>
  </message>
  <message>
   <source>Three ways down, for two legs and a tail: at the origin gradient and curvature are both zero.</source>
   <translation>두 다리와 꼬리를 위한 내리막 세 갈래입니다. 원점에서 기울기와 곡률이 모두 0입니다.</translation>
  </message>
  <message>
   <source>Through three states</source>
   <translation>세 상태를 지나는 평면</translation>
  </message>
  <message>
   <source>Too small, right, too large</source>
   <translation>너무 작게, 알맞게, 너무 크게</translation>
  </message>
  <message>
   <source>Training stopped because of a mistake in the program: {value}</source>
   <translation>프로그램 오류로 학습이 멈췄습니다: {value}</translation>
  </message>
  <message>
   <source>Tries weights drawn at random, and keeps the best so far: a walker who is dropped anywhere, again and again.</source>
   <translation>무작위로 뽑은 가중치를 시험해 보고 지금까지 가장 좋은 것을 남깁니다. 아무 데나 거듭 떨어뜨려지는 등산객과 같습니다.</translation>
  </message>
  <message>
   <source>Twelve digits away</source>
   <translation>열두 자리 아래</translation>
  </message>
  <message>
   <source>Twenty times steeper across than along: plain descent zigzags, because the gradient misses the minimum.</source>
   <translation>y 방향이 x 방향보다 스무 배 가파릅니다. 기울기가 최솟점을 비켜 가리키므로 단순 하강은 골짜기를 가로질러 지그재그로 움직입니다.</translation>
  </message>
  <message>
   <source>Twice the velocity</source>
   <translation>두 번 더한 속도</translation>
  </message>
  <message>
   <source>Two Gaussians</source>
   <translation>두 가우시안</translation>
  </message>
  <message>
   <source>Two Gaussians: variance at noise .5 over variance at noise 0</source>
   <translation>두 가우시안: 잡음 .5의 분산 / 잡음 0의 분산</translation>
  </message>
  <message>
   <source>Two arms wound around each other: hard for few units, and a good place to watch a boundary grow.</source>
   <translation>서로 휘감은 두 팔입니다. 뉴런이 적으면 어렵고, 경계가 자라나는 모습을 보기에 좋습니다.</translation>
  </message>
  <message>
   <source>Two basins</source>
   <translation>두 분지</translation>
  </message>
  <message>
   <source>Two clouds of which one holds few points: high accuracy, and still every rare point may be missed.</source>
   <translation>구름 둘 가운데 하나는 점이 적습니다. 정확도가 높아도 드문 점을 모두 놓칠 수 있습니다.</translation>
  </message>
  <message>
   <source>Two equations to fulfil at once, x + 2y = 7 and 2x + y = 5: a tilted bowl with its minimum at (1, 3).</source>
   <translation>x + 2y = 7과 2x + y = 5를 한꺼번에 만족시키는 문제로, (1, 3)에 최솟점이 있는 기울어진 그릇입니다.</translation>
  </message>
  <message>
   <source>Two half circles that reach into each other.</source>
   <translation>서로 맞물린 반원 두 개입니다.</translation>
  </message>
  <message>
   <source>Two hidden layers of 256 and 128 ReLU units, with Adam: five epochs lead to about 98 % of the test digits.</source>
   <translation>ReLU 뉴런 256개와 128개인 은닉층 둘과 Adam입니다. 다섯 에폭이면 시험 숫자의 약 98 %를 맞힙니다.</translation>
  </message>
  <message>
   <source>Two hills and a hollow in a bowl: the path bends around them, and where it ends depends on where it starts.</source>
   <translation>그릇 안의 언덕 둘과 구덩이 하나입니다. 경로가 이들을 돌아 휘며, 어디서 끝나는지는 어디서 시작하는지에 달렸습니다.</translation>
  </message>
  <message>
   <source>Two holes in a bowl: the shallow one lies on the way to the deep one.</source>
   <translation>그릇 안의 구멍 두 개입니다. 깊은 구멍으로 가는 길에 얕은 구멍이 있습니다.</translation>
  </message>
  <message>
   <source>Two moons</source>
   <translation>두 반달</translation>
  </message>
  <message>
   <source>Two plains and a slope</source>
   <translation>두 평원과 비탈</translation>
  </message>
  <message>
   <source>Two random directions</source>
   <translation>무작위 두 방향</translation>
  </message>
  <message>
   <source>Two random directions hardly hold a way through so many dimensions; these hold as much as two can.</source>
   <translation>무작위 두 방향은 이렇게 많은 차원을 지나온 길을 거의 담지 못합니다. 이 두 방향은 둘이 담을 수 있는 만큼 담습니다.</translation>
  </message>
  <message>
   <source>Two round clouds: a straight line is all it takes, until noise makes them overlap.</source>
   <translation>둥근 구름 두 개입니다. 잡음으로 겹치기 전까지는 직선 하나면 충분합니다.</translation>
  </message>
  <message>
   <source>Two spirals</source>
   <translation>두 나선</translation>
  </message>
  <message>
   <source>Two valleys</source>
   <translation>두 골짜기</translation>
  </message>
  <message>
   <source>Two valleys on a curve</source>
   <translation>곡선의 두 골짜기</translation>
  </message>
  <message>
   <source>Two weights</source>
   <translation>두 가중치</translation>
  </message>
  <message>
   <source>Two weights and a bias for every class.</source>
   <translation>클래스마다 가중치 둘과 편향 하나.</translation>
  </message>
  <message>
   <source>Under plain descent this is exactly L2 with half the strength: the slope of lambda w^2 is 2 lambda w. Under Adam it is not: there L2 is divided by the root of the mean square like the rest of the slope.</source>
   <translation>단순 경사 하강법에서는 세기가 절반인 L2와 정확히 같습니다(lambda w^2의 기울기는 2 lambda w). Adam에서는 다릅니다. 거기서는 L2도 나머지 기울기처럼 평균 제곱의 제곱근으로 나뉩니다.</translation>
  </message>
  <message>
   <source>Uniform</source>
   <translation>균등분포</translation>
  </message>
  <message>
   <source>Units die. Chance decides: two such counts easily differ by 4. The last layer is drawn as Keras draws it.</source>
   <translation>뉴런이 죽기 때문입니다. 우연에 달린 횟수라서 4쯤은 쉽게 차이 납니다. 마지막 층은 Keras의 방식으로 뽑습니다.</translation>
  </message>
  <message>
   <source>Units of each hidden layer, from input to output.</source>
   <translation>입력에서 출력 쪽으로, 각 은닉층의 뉴런 수입니다.</translation>
  </message>
  <message>
   <source>Up along x, down along y: at the origin the gradient is zero, and the way down leads sideways.</source>
   <translation>x로는 오르막, y로는 내리막입니다. 원점에서 기울기가 0이고, 내려가는 길은 옆으로 나 있습니다.</translation>
  </message>
  <message>
   <source>Uphill</source>
   <translation>오르막</translation>
  </message>
  <message>
   <source>Vanishing gradients</source>
   <translation>기울기 소실</translation>
  </message>
  <message>
   <source>Very negative input answers minus this.</source>
   <translation>입력이 아주 작은 음수이면 출력은 이 값에 음의 부호를 붙인 값이 됩니다.</translation>
  </message>
  <message>
   <source>Walks partly along the newest slope and partly along the average of all slopes so far.</source>
   <translation>일부는 가장 새로운 기울기를 따라, 일부는 지금까지의 평균 기울기를 따라 걷습니다.</translation>
  </message>
  <message>
   <source>Weights cost nothing: only the data decide.</source>
   <translation>가중치에 벌점이 없습니다. 데이터만이 결정합니다.</translation>
  </message>
  <message>
   <source>Weights that L1 has brought to 0 and that stay there</source>
   <translation>L1 때문에 0이 되어 그대로 머무는 가중치</translation>
  </message>
  <message>
   <source>What a wrong or a narrow answer costs.</source>
   <translation>틀렸거나 아슬아슬한 예측의 손실.</translation>
  </message>
  <message>
   <source>What counts as wrong.</source>
   <translation>무엇을 틀렸다고 볼지 정합니다.</translation>
  </message>
  <message>
   <source>What each input counts.</source>
   <translation>각 입력이 얼마나 중요한지 정합니다.</translation>
  </message>
  <message>
   <source>What each pixel counts for this class.</source>
   <translation>각 픽셀이 이 클래스에 얼마나 기여하는지 나타냅니다.</translation>
  </message>
  <message>
   <source>What is added to each score whatever the image.</source>
   <translation>이미지와 상관없이 각 점수에 더하는 값입니다.</translation>
  </message>
  <message>
   <source>What is added, whatever the inputs.</source>
   <translation>입력과 상관없이 더하는 값입니다.</translation>
  </message>
  <message>
   <source>What is different from the present recipe.</source>
   <translation>현재 설정과 다른 점.</translation>
  </message>
  <message>
   <source>What is done to a gradient that is too long.</source>
   <translation>너무 긴 기울기를 어떻게 할지 정합니다.</translation>
  </message>
  <message>
   <source>What is learned from.</source>
   <translation>무엇으로 학습할지 정합니다.</translation>
  </message>
  <message>
   <source>What is left of the rate after that many steps.</source>
   <translation>그만큼 스텝이 지난 뒤 학습률에서 남는 비율입니다.</translation>
  </message>
  <message>
   <source>What is left of the rate at each fall.</source>
   <translation>떨어질 때마다 학습률에서 남는 비율입니다.</translation>
  </message>
  <message>
   <source>What is left of the rate at the end.</source>
   <translation>마지막에 학습률에서 남는 비율입니다.</translation>
  </message>
  <message>
   <source>What it is called; without a name it is called after its changes.</source>
   <translation>부르는 이름. 이름이 없으면 변경한 것으로 부릅니다.</translation>
  </message>
  <message>
   <source>What learns.</source>
   <translation>무엇이 학습할지 정합니다.</translation>
  </message>
  <message>
   <source>What stands before decimals in the file.</source>
   <translation>파일에서 소수 앞에 쓰는 기호입니다.</translation>
  </message>
  <message>
   <source>What the array can hold: whole numbers, or numbers with 7 or 16 digits.</source>
   <translation>배열에 담을 수 있는 수: 정수, 또는 일곱 자리나 열여섯 자리 수입니다.</translation>
  </message>
  <message>
   <source>What the axis counts: evaluations of the loss, or samples that were looked at.</source>
   <translation>축이 세는 것: 손실 계산 횟수 또는 살펴본 표본 수입니다.</translation>
  </message>
  <message>
   <source>What the colours of the points mean: a figure of the data that choose, or of training.</source>
   <translation>점의 색이 뜻하는 것: 고르는 데이터의 값, 또는 훈련의 값입니다.</translation>
  </message>
  <message>
   <source>What the lane is called; without a name it is called after its rule.</source>
   <translation>레인의 이름입니다. 비워 두면 규칙의 이름을 씁니다.</translation>
  </message>
  <message>
   <source>What the network says: a share of one for each class.</source>
   <translation>신경망의 답: 클래스마다 1을 나누어 가집니다.</translation>
  </message>
  <message>
   <source>What the neuron is told.</source>
   <translation>뉴런이 받는 입력입니다.</translation>
  </message>
  <message>
   <source>What the three rates are compared on: begun anew three times.</source>
   <translation>세 학습률을 비교하는 실험입니다. 세 번 새로 시작합니다.</translation>
  </message>
  <message>
   <source>What the weights pay.</source>
   <translation>가중치가 받는 벌점입니다.</translation>
  </message>
  <message>
   <source>What was drawn.</source>
   <translation>그린 그림입니다.</translation>
  </message>
  <message>
   <source>What was written in its place.</source>
   <translation>그 자리에 쓴 것입니다.</translation>
  </message>
  <message>
   <source>What weights cost.</source>
   <translation>가중치에 어떤 벌점을 줄지 정합니다.</translation>
  </message>
  <message>
   <source>When a run has waited long enough for a better check.</source>
   <translation>더 나은 점검 결과를 언제까지 기다릴지 정합니다.</translation>
  </message>
  <message>
   <source>When one output is moved the others shrink or grow in proportion: they sum to one.</source>
   <translation>출력 하나를 움직이면 나머지가 비례하여 줄거나 늘어 합이 1로 남습니다.</translation>
  </message>
  <message>
   <source>Where Huber's loss becomes straight.</source>
   <translation>후버 손실이 직선으로 바뀌는 곳입니다.</translation>
  </message>
  <message>
   <source>Where several wrong classes share the largest score, the slope is taken of the first.</source>
   <translation>여러 오답 클래스의 최고 점수가 같으면 첫 번째 것의 기울기를 씁니다.</translation>
  </message>
  <message>
   <source>Where the ball begins, at rest.</source>
   <translation>공이 멈춘 채로 출발하는 자리.</translation>
  </message>
  <message>
   <source>Where the files lie. With none you see MNIST.</source>
   <translation>파일이 있는 곳입니다. 비워 두면 MNIST가 보입니다.</translation>
  </message>
  <message>
   <source>Where the gradient is taken: first variable.</source>
   <translation>기울기를 재는 곳의 첫째 변수입니다.</translation>
  </message>
  <message>
   <source>Where the gradient is taken: second variable.</source>
   <translation>기울기를 재는 곳의 둘째 변수입니다.</translation>
  </message>
  <message>
   <source>Where the slope is measured: here, or ahead.</source>
   <translation>기울기를 어디서 재는지: 지금 자리, 또는 앞선 자리.</translation>
  </message>
  <message>
   <source>Where the slope is taken.</source>
   <translation>기울기를 재는 곳입니다.</translation>
  </message>
  <message>
   <source>Where the table lies. With none you see Fisher's iris flowers.</source>
   <translation>표 파일이 있는 곳입니다. 비워 두면 피셔의 붓꽃 데이터가 보입니다.</translation>
  </message>
  <message>
   <source>Where the test begins.</source>
   <translation>시험이 시작되는 계수입니다.</translation>
  </message>
  <message>
   <source>Where the test ends.</source>
   <translation>시험이 끝나는 계수입니다.</translation>
  </message>
  <message>
   <source>Where to start, as a share of the reach.</source>
   <translation>어디서 시작할지를 범위에 대한 비율로 정합니다.</translation>
  </message>
  <message>
   <source>Whether a sample may be drawn twice. Without, the spread is 0 once a batch holds all samples.</source>
   <translation>같은 표본을 다시 뽑을 수 있는지 정합니다. 비복원이면 배치가 모든 표본을 담을 때 퍼짐이 0이 됩니다.</translation>
  </message>
  <message>
   <source>Whether all take the same number of steps, or may spend as many evaluations of the function.</source>
   <translation>모두 같은 스텝 수를 가질지, 같은 함수 계산 횟수를 쓸지 정합니다.</translation>
  </message>
  <message>
   <source>Whether biases are penalised like weights; usually they are not.</source>
   <translation>편향에도 가중치처럼 규제를 적용할지 정합니다. 보통은 적용하지 않습니다.</translation>
  </message>
  <message>
   <source>Whether each step is made longer or shorter until the loss falls well; costs evaluations.</source>
   <translation>손실이 충분히 줄 때까지 걸음을 늘이거나 줄일지 정합니다. 그만큼 계산이 더 듭니다.</translation>
  </message>
  <message>
   <source>Whether it is drawn.</source>
   <translation>그림에 나타낼지 정합니다.</translation>
  </message>
  <message>
   <source>Whether the first row holds the names of the columns.</source>
   <translation>첫 행이 열 이름인지 정합니다.</translation>
  </message>
  <message>
   <source>Which data say what is best. The test has no say in an honest choice.</source>
   <translation>무엇이 가장 좋은지 정하는 데이터입니다. 정직하게 고를 때 시험 데이터는 끼어들지 않습니다.</translation>
  </message>
  <message>
   <source>Which image is in hand; its own class is the right one.</source>
   <translation>지금 다루는 이미지입니다. 그 이미지의 클래스가 정답입니다.</translation>
  </message>
  <message>
   <source>Which is cheaper?</source>
   <translation>어느 쪽의 벌점이 더 작을까요?</translation>
  </message>
  <message>
   <source>Which lane the arrows and the step in detail belong to.</source>
   <translation>화살표와 스텝 해부가 보여 주는 레인입니다.</translation>
  </message>
  <message>
   <source>Which learning rate?</source>
   <translation>학습률은 얼마로 할까요?</translation>
  </message>
  <message>
   <source>Which line was pointed at.</source>
   <translation>가리킨 줄입니다.</translation>
  </message>
  <message>
   <source>Which loss is written out.</source>
   <translation>어느 손실을 식으로 풀어 쓸지 정합니다.</translation>
  </message>
  <message>
   <source>Which mini-batch or sample, counted from 0; beyond the last one counting begins anew.</source>
   <translation>몇 번째 미니배치 또는 표본인지, 0부터 셉니다. 마지막을 넘으면 처음부터 다시 셉니다.</translation>
  </message>
  <message>
   <source>Which numbers are added up with each other.</source>
   <translation>어느 수끼리 더할지 정합니다.</translation>
  </message>
  <message>
   <source>Which of the eight colours it has.</source>
   <translation>여덟 가지 색 가운데 하나입니다.</translation>
  </message>
  <message>
   <source>Which page is open.</source>
   <translation>어느 쪽이 열려 있는지 정합니다.</translation>
  </message>
  <message>
   <source>Which page lies open.</source>
   <translation>펼쳐 놓은 쪽입니다.</translation>
  </message>
  <message>
   <source>Which parameter moves along the first axis.</source>
   <translation>첫째 축을 따라 움직일 매개변수입니다.</translation>
  </message>
  <message>
   <source>Which parameter moves along the second axis.</source>
   <translation>둘째 축을 따라 움직일 매개변수입니다.</translation>
  </message>
  <message>
   <source>Which parameter moves, counted from 0 as on the surface.</source>
   <translation>움직일 매개변수. 곡면에서처럼 0부터 셉니다.</translation>
  </message>
  <message>
   <source>Which part of a step is lit.</source>
   <translation>스텝의 어느 부분을 밝힐지 정합니다.</translation>
  </message>
  <message>
   <source>Which points the slope is measured between.</source>
   <translation>어느 두 점 사이에서 기울기를 잴지 정합니다.</translation>
  </message>
  <message>
   <source>Which price is written out.</source>
   <translation>풀어 쓸 벌점을 정합니다.</translation>
  </message>
  <message>
   <source>Which program lies open.</source>
   <translation>펼쳐 놓은 프로그램입니다.</translation>
  </message>
  <message>
   <source>Which row of W is written out.</source>
   <translation>W의 어느 행을 식으로 풀어 쓸지 정합니다.</translation>
  </message>
  <message>
   <source>Which strength?</source>
   <translation>얼마나 세게 할까요?</translation>
  </message>
  <message>
   <source>Which training sample the network looks at.</source>
   <translation>신경망이 보고 있는 훈련 표본입니다.</translation>
  </message>
  <message>
   <source>Which way is down</source>
   <translation>어느 쪽이 아래일까요?</translation>
  </message>
  <message>
   <source>Which way the arrows point.</source>
   <translation>화살표가 가리키는 방향입니다.</translation>
  </message>
  <message>
   <source>Which way to add</source>
   <translation>어느 쪽으로 더할까요?</translation>
  </message>
  <message>
   <source>Which weights are in the middle: the present ones, the first ones, or those of the best check.</source>
   <translation>가운데에 둘 가중치: 현재, 처음, 또는 가장 좋았던 점검의 가중치.</translation>
  </message>
  <message>
   <source>Who takes part.</source>
   <translation>참가하는 주자.</translation>
  </message>
  <message>
   <source>Whole numbers</source>
   <translation>정수 배열</translation>
  </message>
  <message>
   <source>Whose loss is shown: that of what is learned from, or that of what is not.</source>
   <translation>학습에 쓰는 데이터의 손실을 볼지, 쓰지 않는 데이터의 손실을 볼지 정합니다.</translation>
  </message>
  <message>
   <source>Why momentum works</source>
   <translation>모멘텀이 통하는 까닭</translation>
  </message>
  <message>
   <source>With batch normalization, the gradient of a batch is not the mean of its samples' gradients; switch it off to look at the noise.</source>
   <translation>배치 정규화에서는 배치의 기울기가 표본들의 기울기 평균이 아닙니다. 잡음을 보려면 배치 정규화를 끄세요.</translation>
  </message>
  <message>
   <source>With patience</source>
   <translation>인내심을 두고</translation>
  </message>
  <message>
   <source>With the new W, again from the first step.</source>
   <translation>새 W로 처음 단계부터 되풀이합니다.</translation>
  </message>
  <message>
   <source>With the note's own three units, U(±.05) and rate .01: how many of 40 runs learn all rows</source>
   <translation>강의 필기대로 뉴런 셋, U(±.05), 학습률 .01일 때 40번 중 모든 행을 배우는 횟수</translation>
  </message>
  <message>
   <source>Without an axis everything is added up. A row is a sample: axis=1 gives [-6, -15], and their mean is -10.5.</source>
   <translation>축을 주지 않으면 모두 더합니다. 행 하나가 표본 하나이므로 axis=1이면 [-6, -15]이고 평균은 -10.5입니다.</translation>
  </message>
  <message>
   <source>Without them the ship scores 61.95, as the lecture's figure prints.</source>
   <translation>편향이 없으면 배의 점수는 CS231n 3강의 그림에 인쇄된 대로 61.95입니다.</translation>
  </message>
  <message>
   <source>Words, and whole numbers of up to twenty kinds, are classes; other numbers are to be predicted.</source>
   <translation>낱말과 스무 가지 이하의 정수는 클래스로 보고, 그 밖의 수는 예측할 값으로 봅니다.</translation>
  </message>
  <message>
   <source>Wrong answers</source>
   <translation>틀린 답</translation>
  </message>
  <message>
   <source>Xavier (Glorot)</source>
   <translation>Xavier (Glorot)</translation>
  </message>
  <message>
   <source>Xavier (Glorot), uniform</source>
   <translation>Xavier (Glorot), 균등 분포</translation>
  </message>
  <message>
   <source>Y * log(model)</source>
   <translation>Y * log(model)</translation>
  </message>
  <message>
   <source>Your own</source>
   <translation>직접 쓰기</translation>
  </message>
  <message>
   <source>Your own f(x)</source>
   <translation>직접 쓰는 f(x)</translation>
  </message>
  <message>
   <source>Your own f(x, y)</source>
   <translation>직접 쓰는 f(x, y)</translation>
  </message>
  <message>
   <source>Your own pictures</source>
   <translation>내 그림</translation>
  </message>
  <message>
   <source>Your own points</source>
   <translation>직접 찍는 점</translation>
  </message>
  <message>
   <source>Your own table</source>
   <translation>내 표</translation>
  </message>
  <message>
   <source>Zero once the right score leads every other by the margin; below that it grows in a straight line.</source>
   <translation>정답 점수가 다른 모든 점수를 마진만큼 앞서면 0이고, 그에 못 미치면 직선으로 커집니다.</translation>
  </message>
  <message>
   <source>Zeros</source>
   <translation>모두 0</translation>
  </message>
  <message>
   <source>a circle</source>
   <translation>원 모양 데이터</translation>
  </message>
  <message>
   <source>a random direction</source>
   <translation>무작위 방향</translation>
  </message>
  <message>
   <source>a random direction, in lengths of the weights</source>
   <translation>무작위 방향 (가중치 길이 단위)</translation>
  </message>
  <message>
   <source>a rate for every parameter</source>
   <translation>매개변수마다 다른 학습률</translation>
  </message>
  <message>
   <source>about right?</source>
   <translation>알맞을까요?</translation>
  </message>
  <message>
   <source>accuracy</source>
   <translation>정확도</translation>
  </message>
  <message>
   <source>across</source>
   <translation>가로축</translation>
  </message>
  <message>
   <source>activation</source>
   <translation>활성화 함수</translation>
  </message>
  <message>
   <source>activation by layer</source>
   <translation>층별 활성화 함수</translation>
  </message>
  <message>
   <source>after weight decay</source>
   <translation>가중치 감소 뒤</translation>
  </message>
  <message>
   <source>all</source>
   <translation>모두</translation>
  </message>
  <message>
   <source>all from U(±0.05)</source>
   <translation>모두 U(±0.05)</translation>
  </message>
  <message>
   <source>all samples</source>
   <translation>모든 표본</translation>
  </message>
  <message>
   <source>all weights times α</source>
   <translation>모든 가중치 × α</translation>
  </message>
  <message>
   <source>along</source>
   <translation>방향</translation>
  </message>
  <message>
   <source>angle</source>
   <translation>각도</translation>
  </message>
  <message>
   <source>array</source>
   <translation>배열</translation>
  </message>
  <message>
   <source>arrows</source>
   <translation>화살표</translation>
  </message>
  <message>
   <source>arrows and slices</source>
   <translation>화살표와 단면</translation>
  </message>
  <message>
   <source>as in the note</source>
   <translation>강의 필기대로</translation>
  </message>
  <message>
   <source>as printed</source>
   <translation>인쇄된 그대로</translation>
  </message>
  <message>
   <source>at most</source>
   <translation>최대 표본 수</translation>
  </message>
  <message>
   <source>axis</source>
   <translation>축</translation>
  </message>
  <message>
   <source>axis = 0: down each column</source>
   <translation>axis = 0: 각 열을 따라</translation>
  </message>
  <message>
   <source>axis = 1: along each row</source>
   <translation>axis = 1: 각 행을 따라</translation>
  </message>
  <message>
   <source>batch normalization</source>
   <translation>배치 정규화</translation>
  </message>
  <message>
   <source>batch size</source>
   <translation>배치 크기</translation>
  </message>
  <message>
   <source>batches</source>
   <translation>배치 수</translation>
  </message>
  <message>
   <source>bend</source>
   <translation>꺾임점</translation>
  </message>
  <message>
   <source>best check</source>
   <translation>가장 좋은 점검</translation>
  </message>
  <message>
   <source>best for the data</source>
   <translation>데이터에 가장 좋은 곳</translation>
  </message>
  <message>
   <source>bias</source>
   <translation>편향</translation>
  </message>
  <message>
   <source>bias trick</source>
   <translation>편향 트릭</translation>
  </message>
  <message>
   <source>biases</source>
   <translation>편향</translation>
  </message>
  <message>
   <source>biases too</source>
   <translation>편향에도 적용</translation>
  </message>
  <message>
   <source>bird</source>
   <translation>조류</translation>
  </message>
  <message>
   <source>bracket</source>
   <translation>괄호</translation>
  </message>
  <message>
   <source>budget</source>
   <translation>예산</translation>
  </message>
  <message>
   <source>car</source>
   <translation>자동차</translation>
  </message>
  <message>
   <source>cat</source>
   <translation>고양이</translation>
  </message>
  <message>
   <source>central</source>
   <translation>중앙 차분</translation>
  </message>
  <message>
   <source>centre</source>
   <translation>중앙</translation>
  </message>
  <message>
   <source>centre like MNIST</source>
   <translation>MNIST처럼 가운데로</translation>
  </message>
  <message>
   <source>change of slope with it</source>
   <translation>그때의 기울기 변화</translation>
  </message>
  <message>
   <source>changes</source>
   <translation>변경</translation>
  </message>
  <message>
   <source>choose by</source>
   <translation>고르는 기준</translation>
  </message>
  <message>
   <source>class</source>
   <translation>클래스</translation>
  </message>
  <message>
   <source>classes</source>
   <translation>클래스 수</translation>
  </message>
  <message>
   <source>classification</source>
   <translation>분류</translation>
  </message>
  <message>
   <source>clipping</source>
   <translation>클리핑</translation>
  </message>
  <message>
   <source>colour</source>
   <translation>색</translation>
  </message>
  <message>
   <source>columns</source>
   <translation>열</translation>
  </message>
  <message>
   <source>columns of W</source>
   <translation>W의 열</translation>
  </message>
  <message>
   <source>columns of X</source>
   <translation>X의 열</translation>
  </message>
  <message>
   <source>comma</source>
   <translation>쉼표</translation>
  </message>
  <message>
   <source>complex step</source>
   <translation>복소 차분</translation>
  </message>
  <message>
   <source>condition number</source>
   <translation>조건수</translation>
  </message>
  <message>
   <source>correct the rate instead</source>
   <translation>학습률을 대신 보정</translation>
  </message>
  <message>
   <source>corrected mean slope</source>
   <translation>보정한 기울기 평균</translation>
  </message>
  <message>
   <source>corrected mean square</source>
   <translation>보정한 제곱 평균</translation>
  </message>
  <message>
   <source>corrected rate</source>
   <translation>보정한 학습률</translation>
  </message>
  <message>
   <source>count</source>
   <translation>세는 것</translation>
  </message>
  <message>
   <source>counted in</source>
   <translation>세는 단위</translation>
  </message>
  <message>
   <source>cross entropy</source>
   <translation>교차 엔트로피</translation>
  </message>
  <message>
   <source>curve</source>
   <translation>곡선</translation>
  </message>
  <message>
   <source>data</source>
   <translation>데이터</translation>
  </message>
  <message>
   <source>data seed</source>
   <translation>데이터 시드</translation>
  </message>
  <message>
   <source>decay</source>
   <translation>감소</translation>
  </message>
  <message>
   <source>decimal sign</source>
   <translation>소수점 기호</translation>
  </message>
  <message>
   <source>degrees</source>
   <translation>도</translation>
  </message>
  <message>
   <source>derivatives and gradients</source>
   <translation>미분과 기울기</translation>
  </message>
  <message>
   <source>difference</source>
   <translation>차분</translation>
  </message>
  <message>
   <source>different signs</source>
   <translation>다른 부호</translation>
  </message>
  <message>
   <source>direction</source>
   <translation>방향</translation>
  </message>
  <message>
   <source>directions</source>
   <translation>방향</translation>
  </message>
  <message>
   <source>dog</source>
   <translation>개</translation>
  </message>
  <message>
   <source>double (float64)</source>
   <translation>배정밀도 (float64)</translation>
  </message>
  <message>
   <source>double, 64 bit</source>
   <translation>배정밀도 64비트</translation>
  </message>
  <message>
   <source>downhill</source>
   <translation>내리막 방향</translation>
  </message>
  <message>
   <source>downhill, in lengths of all weights</source>
   <translation>내리막 (가중치 전체의 길이 단위)</translation>
  </message>
  <message>
   <source>drawing</source>
   <translation>뽑는 방식</translation>
  </message>
  <message>
   <source>drawn at random</source>
   <translation>무작위로 뽑은 값</translation>
  </message>
  <message>
   <source>dropout</source>
   <translation>드롭아웃</translation>
  </message>
  <message>
   <source>early stopping</source>
   <translation>조기 종료</translation>
  </message>
  <message>
   <source>edge of plain descent</source>
   <translation>단순 경사 하강법의 안정 경계</translation>
  </message>
  <message>
   <source>edge of this rule</source>
   <translation>이 규칙의 안정 경계</translation>
  </message>
  <message>
   <source>epsilon</source>
   <translation>엡실론</translation>
  </message>
  <message>
   <source>equal signs</source>
   <translation>같은 부호</translation>
  </message>
  <message>
   <source>evaluations</source>
   <translation>계산 횟수</translation>
  </message>
  <message>
   <source>exp(1000) is infinite. Taking the largest score from all of them changes nothing but the size of the numbers.</source>
   <translation>exp(1000)은 무한대입니다. 모든 점수에서 가장 큰 점수를 빼도 수의 크기만 바뀔 뿐 결과는 같습니다.</translation>
  </message>
  <message>
   <source>experiment</source>
   <translation>실험</translation>
  </message>
  <message>
   <source>f = 0.01 x² + 0.1 x. Where the slope is positive, the step goes left; at 5 it is 0.2, at 10 it is 0.3.</source>
   <translation>f = 0.01 x² + 0.1 x. 기울기가 양수인 곳에서는 왼쪽으로 갑니다. 5에서 0.2, 10에서 0.3입니다.</translation>
  </message>
  <message>
   <source>f = x² + y² from (−3, 4) with rate 0.1: after 100 steps the book prints (−6.11110793×10⁻¹⁰, 8.14814391×10⁻¹⁰).</source>
   <translation>(−3, 4)에서 학습률 0.1로 f = x² + y²를 내려갑니다. 100스텝 뒤 책의 값은 (−6.11110793×10⁻¹⁰, 8.14814391×10⁻¹⁰)입니다.</translation>
  </message>
  <message>
   <source>f = x² + y² from (−3, 4): 10⁻¹⁰ does not move, 0.5 arrives in one step, 1 swings for ever, 1.05 is thrown out.</source>
   <translation>(−3, 4)에서 f = x² + y²: 10⁻¹⁰은 움직이지 않고, 0.5는 한 스텝에 도착하고, 1은 영원히 오가고, 1.05는 튕겨 나갑니다.</translation>
  </message>
  <message>
   <source>f = x²/20 + y² from (−7, 2). After 30 steps the book has SGD at (−0.35, 0.085), momentum at (0.90, 0.088), AdaGrad at (−0.12, 0) and Adam at (0.14, 0.32).</source>
   <translation>(−7, 2)에서 f = x²/20 + y²를 내려갑니다. 책에서는 30스텝 뒤 SGD가 (−0.35, 0.085), 모멘텀이 (0.90, 0.088), AdaGrad가 (−0.12, 0), Adam이 (0.14, 0.32)에 있습니다.</translation>
  </message>
  <message>
   <source>f(x) carries about 16 digits. What is left of them after the subtraction is divided by h: near 6e-6 the errors of rounding and of the formula balance.</source>
   <translation>f(x)는 약 16자리를 가집니다. 뺄셈 뒤에 남은 자리를 h로 나누므로, 6e-6 근처에서 반올림 오차와 공식의 오차가 균형을 이룹니다.</translation>
  </message>
  <message>
   <source>field of −gradient</source>
   <translation>−기울기 벡터장</translation>
  </message>
  <message>
   <source>file</source>
   <translation>파일</translation>
  </message>
  <message>
   <source>finish line</source>
   <translation>결승선</translation>
  </message>
  <message>
   <source>first arm</source>
   <translation>첫째 팔</translation>
  </message>
  <message>
   <source>first class</source>
   <translation>첫째 클래스</translation>
  </message>
  <message>
   <source>first direction between the ends</source>
   <translation>끝점들 사이의 첫째 방향</translation>
  </message>
  <message>
   <source>first factor</source>
   <translation>처음 계수</translation>
  </message>
  <message>
   <source>first principal component</source>
   <translation>첫째 주성분</translation>
  </message>
  <message>
   <source>first random direction</source>
   <translation>첫째 무작위 방향</translation>
  </message>
  <message>
   <source>first row</source>
   <translation>첫 행</translation>
  </message>
  <message>
   <source>first sample</source>
   <translation>첫째 표본</translation>
  </message>
  <message>
   <source>first weight</source>
   <translation>첫째 가중치</translation>
  </message>
  <message>
   <source>first weights</source>
   <translation>처음 가중치</translation>
  </message>
  <message>
   <source>flat</source>
   <translation>완만함</translation>
  </message>
  <message>
   <source>float32</source>
   <translation>float32</translation>
  </message>
  <message>
   <source>float64</source>
   <translation>float64</translation>
  </message>
  <message>
   <source>floor</source>
   <translation>바닥값</translation>
  </message>
  <message>
   <source>focus</source>
   <translation>집중도</translation>
  </message>
  <message>
   <source>folder</source>
   <translation>폴더</translation>
  </message>
  <message>
   <source>formula</source>
   <translation>수식</translation>
  </message>
  <message>
   <source>forward</source>
   <translation>전방 차분</translation>
  </message>
  <message>
   <source>found</source>
   <translation>자동 판단</translation>
  </message>
  <message>
   <source>four losses</source>
   <translation>네 가지 손실</translation>
  </message>
  <message>
   <source>frequent</source>
   <translation>흔함</translation>
  </message>
  <message>
   <source>friction</source>
   <translation>마찰</translation>
  </message>
  <message>
   <source>frog</source>
   <translation>개구리</translation>
  </message>
  <message>
   <source>from scores to probabilities</source>
   <translation>점수에서 확률로</translation>
  </message>
  <message>
   <source>from start to now</source>
   <translation>시작에서 지금까지</translation>
  </message>
  <message>
   <source>from the start (0) to the present weights (1)</source>
   <translation>시작(0)에서 현재 가중치(1)까지</translation>
  </message>
  <message>
   <source>fur</source>
   <translation>털</translation>
  </message>
  <message>
   <source>gradient</source>
   <translation>기울기</translation>
  </message>
  <message>
   <source>gradient check</source>
   <translation>기울기 확인</translation>
  </message>
  <message>
   <source>gradient clipping</source>
   <translation>기울기 클리핑</translation>
  </message>
  <message>
   <source>gradient noise</source>
   <translation>기울기 잡음</translation>
  </message>
  <message>
   <source>gradient_descent_viz</source>
   <translation>gradient_descent_viz</translation>
  </message>
  <message>
   <source>gradient_descent_viz takes h = 1e-12, where rounding leaves a median error of 8e-5 and a worst one of 20 %.</source>
   <translation>gradient_descent_viz는 h = 1e-12를 쓰는데, 반올림 때문에 오차의 중앙값이 8e-5, 최댓값이 20 %나 됩니다.</translation>
  </message>
  <message>
   <source>gradients</source>
   <translation>기울기 보기</translation>
  </message>
  <message>
   <source>greatest length</source>
   <translation>최대 길이</translation>
  </message>
  <message>
   <source>greatest slope</source>
   <translation>최대 기울기</translation>
  </message>
  <message>
   <source>grid</source>
   <translation>격자</translation>
  </message>
  <message>
   <source>grid and random search</source>
   <translation>격자 탐색과 무작위 탐색</translation>
  </message>
  <message>
   <source>half of the sum of squares</source>
   <translation>제곱의 합의 절반</translation>
  </message>
  <message>
   <source>hardly moves</source>
   <translation>거의 움직이지 않음</translation>
  </message>
  <message>
   <source>header</source>
   <translation>열 이름</translation>
  </message>
  <message>
   <source>heavy ball</source>
   <translation>무거운 공</translation>
  </message>
  <message>
   <source>height</source>
   <translation>높이</translation>
  </message>
  <message>
   <source>heights</source>
   <translation>y좌표</translation>
  </message>
  <message>
   <source>held back</source>
   <translation>따로 둔 비율</translation>
  </message>
  <message>
   <source>hidden layers</source>
   <translation>은닉층</translation>
  </message>
  <message>
   <source>hidden units</source>
   <translation>은닉 뉴런 수</translation>
  </message>
  <message>
   <source>hinge</source>
   <translation>힌지</translation>
  </message>
  <message>
   <source>image</source>
   <translation>이미지</translation>
  </message>
  <message>
   <source>include the right class</source>
   <translation>정답 클래스 포함</translation>
  </message>
  <message>
   <source>initial weights</source>
   <translation>가중치 초깃값</translation>
  </message>
  <message>
   <source>initial weights by layer</source>
   <translation>층별 초기 가중치</translation>
  </message>
  <message>
   <source>input</source>
   <translation>입력</translation>
  </message>
  <message>
   <source>input noise</source>
   <translation>입력 잡음</translation>
  </message>
  <message>
   <source>inputs</source>
   <translation>입력</translation>
  </message>
  <message>
   <source>inside</source>
   <translation>안쪽</translation>
  </message>
  <message>
   <source>int64</source>
   <translation>int64</translation>
  </message>
  <message>
   <source>inverse curvature it has learned</source>
   <translation>배운 곡률의 역</translation>
  </message>
  <message>
   <source>is thrown out</source>
   <translation>튕겨 나감(발산)</translation>
  </message>
  <message>
   <source>it is a flower</source>
   <translation>꽃이다</translation>
  </message>
  <message>
   <source>jumps across the bottom</source>
   <translation>바닥을 건너뜀</translation>
  </message>
  <message>
   <source>keep the sum</source>
   <translation>합 유지</translation>
  </message>
  <message>
   <source>label</source>
   <translation>레이블</translation>
  </message>
  <message>
   <source>label smoothing</source>
   <translation>레이블 스무딩</translation>
  </message>
  <message>
   <source>labels</source>
   <translation>레이블</translation>
  </message>
  <message>
   <source>lane looked at</source>
   <translation>살펴볼 레인</translation>
  </message>
  <message>
   <source>lanes</source>
   <translation>레인</translation>
  </message>
  <message>
   <source>largest mean square</source>
   <translation>가장 컸던 제곱 평균</translation>
  </message>
  <message>
   <source>largest norm</source>
   <translation>최대 노름</translation>
  </message>
  <message>
   <source>last change of place</source>
   <translation>지난 위치 변화</translation>
  </message>
  <message>
   <source>last factor</source>
   <translation>마지막 계수</translation>
  </message>
  <message>
   <source>layer</source>
   <translation>층</translation>
  </message>
  <message>
   <source>leak</source>
   <translation>누설 기울기</translation>
  </message>
  <message>
   <source>learning rate</source>
   <translation>학습률</translation>
  </message>
  <message>
   <source>least improvement</source>
   <translation>최소 개선 폭</translation>
  </message>
  <message>
   <source>length</source>
   <translation>길이</translation>
  </message>
  <message>
   <source>length of a try</source>
   <translation>시도의 길이</translation>
  </message>
  <message>
   <source>length of the step</source>
   <translation>이동의 길이</translation>
  </message>
  <message>
   <source>lengthening</source>
   <translation>주기 늘이기</translation>
  </message>
  <message>
   <source>lengths tried</source>
   <translation>시도한 길이의 수</translation>
  </message>
  <message>
   <source>lift</source>
   <translation>들어 올림</translation>
  </message>
  <message>
   <source>line</source>
   <translation>줄</translation>
  </message>
  <message>
   <source>line search</source>
   <translation>선 탐색</translation>
  </message>
  <message>
   <source>line to the minimum</source>
   <translation>최솟값까지의 직선</translation>
  </message>
  <message>
   <source>log 0 is minus infinity, and 0 times infinity is no number. A small guard helps; better is a logarithm that is taken of the scores.</source>
   <translation>log 0은 음의 무한대이고, 0 곱하기 무한대는 수가 아닙니다. 작은 값을 더하면 막을 수 있고, 점수에서 바로 로그를 구하면 더 좋습니다.</translation>
  </message>
  <message>
   <source>log(model)</source>
   <translation>log(model)</translation>
  </message>
  <message>
   <source>logarithmic heights</source>
   <translation>로그 높이</translation>
  </message>
  <message>
   <source>loss</source>
   <translation>손실</translation>
  </message>
  <message>
   <source>loss a little ahead</source>
   <translation>조금 앞의 손실</translation>
  </message>
  <message>
   <source>loss a little behind</source>
   <translation>조금 뒤의 손실</translation>
  </message>
  <message>
   <source>loss here</source>
   <translation>여기의 손실</translation>
  </message>
  <message>
   <source>loss on test samples</source>
   <translation>시험 표본의 손실</translation>
  </message>
  <message>
   <source>loss on training samples</source>
   <translation>훈련 표본의 손실</translation>
  </message>
  <message>
   <source>loss over right score</source>
   <translation>정답 점수에 따른 손실</translation>
  </message>
  <message>
   <source>loss where it tries</source>
   <translation>시도한 곳의 손실</translation>
  </message>
  <message>
   <source>losses and scores</source>
   <translation>손실과 점수</translation>
  </message>
  <message>
   <source>lower left</source>
   <translation>왼쪽 아래</translation>
  </message>
  <message>
   <source>lower moon</source>
   <translation>아래쪽 반달</translation>
  </message>
  <message>
   <source>lowest factor</source>
   <translation>최저 계수</translation>
  </message>
  <message>
   <source>mammal</source>
   <translation>포유류</translation>
  </message>
  <message>
   <source>margin</source>
   <translation>마진</translation>
  </message>
  <message>
   <source>maximum</source>
   <translation>최댓값</translation>
  </message>
  <message>
   <source>mean instead of sum</source>
   <translation>합 대신 평균</translation>
  </message>
  <message>
   <source>mean slope</source>
   <translation>기울기의 평균</translation>
  </message>
  <message>
   <source>mean square</source>
   <translation>제곱의 평균</translation>
  </message>
  <message>
   <source>mean square of steps</source>
   <translation>이동의 제곱 평균</translation>
  </message>
  <message>
   <source>mean(-sum(Y * log(model), axis=1))</source>
   <translation>평균 mean(-sum(Y * log(model), axis=1))</translation>
  </message>
  <message>
   <source>measure</source>
   <translation>재는 법</translation>
  </message>
  <message>
   <source>measured slope</source>
   <translation>측정한 기울기</translation>
  </message>
  <message>
   <source>memory</source>
   <translation>기억</translation>
  </message>
  <message>
   <source>memory in the step</source>
   <translation>걸음에 쓰는 기억</translation>
  </message>
  <message>
   <source>memory of slopes</source>
   <translation>기울기의 기억</translation>
  </message>
  <message>
   <source>memory of squares</source>
   <translation>제곱의 기억</translation>
  </message>
  <message>
   <source>memory that is kept</source>
   <translation>간직하는 기억</translation>
  </message>
  <message>
   <source>mend</source>
   <translation>고치기</translation>
  </message>
  <message>
   <source>minimum</source>
   <translation>최솟값</translation>
  </message>
  <message>
   <source>minus the gradient: downhill</source>
   <translation>−기울기: 내리막</translation>
  </message>
  <message>
   <source>mistake</source>
   <translation>실수</translation>
  </message>
  <message>
   <source>mistake A</source>
   <translation>실수 A</translation>
  </message>
  <message>
   <source>mistake B</source>
   <translation>실수 B</translation>
  </message>
  <message>
   <source>mistake C</source>
   <translation>실수 C</translation>
  </message>
  <message>
   <source>mistakes, corrected</source>
   <translation>바로잡은 오류</translation>
  </message>
  <message>
   <source>mixed slope</source>
   <translation>섞은 기울기</translation>
  </message>
  <message>
   <source>mixed square</source>
   <translation>섞은 제곱</translation>
  </message>
  <message>
   <source>model</source>
   <translation>모델</translation>
  </message>
  <message>
   <source>momentum</source>
   <translation>모멘텀</translation>
  </message>
  <message>
   <source>momentum by now</source>
   <translation>지금의 모멘텀</translation>
  </message>
  <message>
   <source>momentum of the next step</source>
   <translation>다음 스텝의 모멘텀</translation>
  </message>
  <message>
   <source>momentum warm-up</source>
   <translation>모멘텀 준비 단계</translation>
  </message>
  <message>
   <source>name</source>
   <translation>이름</translation>
  </message>
  <message>
   <source>networks, data and experiments</source>
   <translation>신경망, 데이터, 실험</translation>
  </message>
  <message>
   <source>no axis: everything</source>
   <translation>축 없음: 전부</translation>
  </message>
  <message>
   <source>noise</source>
   <translation>잡음</translation>
  </message>
  <message>
   <source>noise seed</source>
   <translation>잡음 시드</translation>
  </message>
  <message>
   <source>none</source>
   <translation>없음</translation>
  </message>
  <message>
   <source>nothing yet</source>
   <translation>아직 없음</translation>
  </message>
  <message>
   <source>nu1 = nu2 = 1 is Adam; the authors recommend nu1 = 0.7, nu2 = 1, beta1 = 0.995.</source>
   <translation>nu1 = nu2 = 1이면 Adam입니다. 저자들은 nu1 = 0.7, nu2 = 1, beta1 = 0.995를 권합니다.</translation>
  </message>
  <message>
   <source>nudge</source>
   <translation>움직임</translation>
  </message>
  <message>
   <source>number</source>
   <translation>번호</translation>
  </message>
  <message>
   <source>number of this step</source>
   <translation>이 스텝의 번호</translation>
  </message>
  <message>
   <source>numbers</source>
   <translation>수</translation>
  </message>
  <message>
   <source>one mini-batch</source>
   <translation>미니배치 하나</translation>
  </message>
  <message>
   <source>one sample</source>
   <translation>표본 하나</translation>
  </message>
  <message>
   <source>one weight</source>
   <translation>가중치 하나</translation>
  </message>
  <message>
   <source>one weight of the network</source>
   <translation>신경망의 가중치 하나</translation>
  </message>
  <message>
   <source>optimization</source>
   <translation>최적화</translation>
  </message>
  <message>
   <source>optimizer</source>
   <translation>옵티마이저</translation>
  </message>
  <message>
   <source>optimizers</source>
   <translation>옵티마이저</translation>
  </message>
  <message>
   <source>other</source>
   <translation>기타</translation>
  </message>
  <message>
   <source>outliers</source>
   <translation>이상치</translation>
  </message>
  <message>
   <source>outputs</source>
   <translation>출력</translation>
  </message>
  <message>
   <source>outside</source>
   <translation>바깥쪽</translation>
  </message>
  <message>
   <source>page</source>
   <translation>쪽</translation>
  </message>
  <message>
   <source>patience</source>
   <translation>인내심</translation>
  </message>
  <message>
   <source>pen</source>
   <translation>펜</translation>
  </message>
  <message>
   <source>penalty</source>
   <translation>규제항</translation>
  </message>
  <message>
   <source>phase</source>
   <translation>단계</translation>
  </message>
  <message>
   <source>pixels</source>
   <translation>픽셀</translation>
  </message>
  <message>
   <source>places</source>
   <translation>x좌표</translation>
  </message>
  <message>
   <source>plane</source>
   <translation>평면</translation>
  </message>
  <message>
   <source>planted mistake</source>
   <translation>심은 실수</translation>
  </message>
  <message>
   <source>plateau</source>
   <translation>고원</translation>
  </message>
  <message>
   <source>point</source>
   <translation>점</translation>
  </message>
  <message>
   <source>points</source>
   <translation>점</translation>
  </message>
  <message>
   <source>points per side</source>
   <translation>한 변의 점 수</translation>
  </message>
  <message>
   <source>portion</source>
   <translation>부분</translation>
  </message>
  <message>
   <source>precision</source>
   <translation>정밀도</translation>
  </message>
  <message>
   <source>present weights</source>
   <translation>현재 가중치</translation>
  </message>
  <message>
   <source>pull of the data</source>
   <translation>데이터가 당기는 힘</translation>
  </message>
  <message>
   <source>quantile</source>
   <translation>분위수</translation>
  </message>
  <message>
   <source>questions</source>
   <translation>질문</translation>
  </message>
  <message>
   <source>random</source>
   <translation>무작위</translation>
  </message>
  <message>
   <source>rare</source>
   <translation>드묾</translation>
  </message>
  <message>
   <source>rare share</source>
   <translation>드문 비율</translation>
  </message>
  <message>
   <source>rate 0.02</source>
   <translation>학습률 0.02</translation>
  </message>
  <message>
   <source>rate 0.1</source>
   <translation>학습률 0.1</translation>
  </message>
  <message>
   <source>rate 0.5</source>
   <translation>학습률 0.5</translation>
  </message>
  <message>
   <source>rate 0.9</source>
   <translation>학습률 0.9</translation>
  </message>
  <message>
   <source>rate 1</source>
   <translation>학습률 1</translation>
  </message>
  <message>
   <source>rate 1.05</source>
   <translation>학습률 1.05</translation>
  </message>
  <message>
   <source>rate 1e-10</source>
   <translation>학습률 1e-10</translation>
  </message>
  <message>
   <source>rate by now</source>
   <translation>지금의 학습률</translation>
  </message>
  <message>
   <source>rate decay</source>
   <translation>학습률 감소</translation>
  </message>
  <message>
   <source>reach</source>
   <translation>범위</translation>
  </message>
  <message>
   <source>regression</source>
   <translation>회귀</translation>
  </message>
  <message>
   <source>regularization</source>
   <translation>규제</translation>
  </message>
  <message>
   <source>resolution</source>
   <translation>해상도</translation>
  </message>
  <message>
   <source>rising share</source>
   <translation>상승 비율</translation>
  </message>
  <message>
   <source>rolling balls</source>
   <translation>구르는 공</translation>
  </message>
  <message>
   <source>root of the square</source>
   <translation>제곱의 제곱근</translation>
  </message>
  <message>
   <source>rows of W</source>
   <translation>W의 행</translation>
  </message>
  <message>
   <source>rows of X</source>
   <translation>X의 행</translation>
  </message>
  <message>
   <source>rule</source>
   <translation>규칙</translation>
  </message>
  <message>
   <source>rungs</source>
   <translation>단</translation>
  </message>
  <message>
   <source>runner</source>
   <translation>주자</translation>
  </message>
  <message>
   <source>runners</source>
   <translation>주자들</translation>
  </message>
  <message>
   <source>s</source>
   <translation>초</translation>
  </message>
  <message>
   <source>saddle</source>
   <translation>안장점</translation>
  </message>
  <message>
   <source>same</source>
   <translation>위와 같음</translation>
  </message>
  <message>
   <source>sample</source>
   <translation>표본</translation>
  </message>
  <message>
   <source>samples</source>
   <translation>표본 수</translation>
  </message>
  <message>
   <source>scale of W</source>
   <translation>W의 배율</translation>
  </message>
  <message>
   <source>schedule</source>
   <translation>학습률 스케줄</translation>
  </message>
  <message>
   <source>scikit-learn's LinearSVC trains each of these classifiers by itself.</source>
   <translation>scikit-learn의 LinearSVC는 이 분류기들을 하나씩 따로 학습합니다.</translation>
  </message>
  <message>
   <source>scikit-learn's hinge_loss takes the largest violation (Crammer, Singer) and not the sum over classes.</source>
   <translation>scikit-learn의 hinge_loss는 클래스에 대한 합이 아니라 가장 큰 위반(Crammer, Singer)을 씁니다.</translation>
  </message>
  <message>
   <source>scikit-learn's hinge_loss takes the largest violation instead of the sum (Crammer, Singer 2001). PyTorch's MultiMarginLoss divides the sum by the number of all classes. Slides of 2016 print 10.9 for CS231n's frog, the margin forgotten: 12.9 is right.</source>
   <translation>scikit-learn의 hinge_loss는 합 대신 가장 큰 위반을 씁니다(Crammer, Singer 2001). PyTorch의 MultiMarginLoss는 합을 전체 클래스 수로 나눕니다. 2016년 CS231n 슬라이드의 개구리 10.9는 마진을 빠뜨린 값이며, 12.9가 맞습니다.</translation>
  </message>
  <message>
   <source>search</source>
   <translation>탐색</translation>
  </message>
  <message>
   <source>second arm</source>
   <translation>둘째 팔</translation>
  </message>
  <message>
   <source>second class</source>
   <translation>둘째 클래스</translation>
  </message>
  <message>
   <source>second direction between the ends</source>
   <translation>끝점들 사이의 둘째 방향</translation>
  </message>
  <message>
   <source>second principal component</source>
   <translation>둘째 주성분</translation>
  </message>
  <message>
   <source>second random direction</source>
   <translation>둘째 무작위 방향</translation>
  </message>
  <message>
   <source>second row</source>
   <translation>둘째 행</translation>
  </message>
  <message>
   <source>second sample</source>
   <translation>둘째 표본</translation>
  </message>
  <message>
   <source>second weight</source>
   <translation>둘째 가중치</translation>
  </message>
  <message>
   <source>second weights</source>
   <translation>가중치 벡터 w₂</translation>
  </message>
  <message>
   <source>seconds per phase</source>
   <translation>단계마다</translation>
  </message>
  <message>
   <source>seed</source>
   <translation>시드</translation>
  </message>
  <message>
   <source>seeds</source>
   <translation>시드 수</translation>
  </message>
  <message>
   <source>seeds per trial</source>
   <translation>시도마다 시드 수</translation>
  </message>
  <message>
   <source>separate</source>
   <translation>따로 두기</translation>
  </message>
  <message>
   <source>share of mean slope</source>
   <translation>평균 기울기의 비율</translation>
  </message>
  <message>
   <source>share of mean square</source>
   <translation>평균 제곱의 비율</translation>
  </message>
  <message>
   <source>share of the average</source>
   <translation>평균의 비율</translation>
  </message>
  <message>
   <source>sharpness</source>
   <translation>날카로움</translation>
  </message>
  <message>
   <source>ship</source>
   <translation>배</translation>
  </message>
  <message>
   <source>shown</source>
   <translation>표시</translation>
  </message>
  <message>
   <source>shrink factor</source>
   <translation>감소 계수</translation>
  </message>
  <message>
   <source>shuffled</source>
   <translation>섞어서</translation>
  </message>
  <message>
   <source>sign</source>
   <translation>부호</translation>
  </message>
  <message>
   <source>silent wrong answers</source>
   <translation>소리 없이 틀린 답</translation>
  </message>
  <message>
   <source>single (float32)</source>
   <translation>단정밀도 (float32)</translation>
  </message>
  <message>
   <source>single, 32 bit</source>
   <translation>단정밀도 32비트</translation>
  </message>
  <message>
   <source>size of W</source>
   <translation>W의 크기</translation>
  </message>
  <message>
   <source>slope</source>
   <translation>비탈</translation>
  </message>
  <message>
   <source>slope and error</source>
   <translation>기울기와 오차</translation>
  </message>
  <message>
   <source>slope looked ahead</source>
   <translation>앞을 내다본 기울기</translation>
  </message>
  <message>
   <source>slow play</source>
   <translation>천천히 재생</translation>
  </message>
  <message>
   <source>spacing</source>
   <translation>간격</translation>
  </message>
  <message>
   <source>spread</source>
   <translation>퍼짐</translation>
  </message>
  <message>
   <source>squared hinge</source>
   <translation>제곱 힌지</translation>
  </message>
  <message>
   <source>standardise</source>
   <translation>표준화</translation>
  </message>
  <message>
   <source>start</source>
   <translation>출발점</translation>
  </message>
  <message>
   <source>start x</source>
   <translation>시작 x</translation>
  </message>
  <message>
   <source>start y</source>
   <translation>시작 y</translation>
  </message>
  <message>
   <source>starts</source>
   <translation>출발점</translation>
  </message>
  <message>
   <source>steep</source>
   <translation>가파름</translation>
  </message>
  <message>
   <source>step</source>
   <translation>스텝</translation>
  </message>
  <message>
   <source>step at rate 1</source>
   <translation>학습률이 1일 때의 이동</translation>
  </message>
  <message>
   <source>step h</source>
   <translation>간격 h</translation>
  </message>
  <message>
   <source>steps</source>
   <translation>스텝 수</translation>
  </message>
  <message>
   <source>steps between falls</source>
   <translation>감소 간격(스텝)</translation>
  </message>
  <message>
   <source>steps of the cycle</source>
   <translation>주기의 스텝 수</translation>
  </message>
  <message>
   <source>steps of the first swing</source>
   <translation>첫 주기의 스텝 수</translation>
  </message>
  <message>
   <source>steps of the test</source>
   <translation>시험의 스텝 수</translation>
  </message>
  <message>
   <source>steps over slopes</source>
   <translation>이동과 기울기의 비</translation>
  </message>
  <message>
   <source>steps per shrink</source>
   <translation>감소 주기(스텝)</translation>
  </message>
  <message>
   <source>steps per trial</source>
   <translation>시도마다 스텝 수</translation>
  </message>
  <message>
   <source>steps so far</source>
   <translation>지금까지의 스텝 수</translation>
  </message>
  <message>
   <source>steps to half</source>
   <translation>반감 스텝 수</translation>
  </message>
  <message>
   <source>straight downhill</source>
   <translation>곧장 내리막으로</translation>
  </message>
  <message>
   <source>strength</source>
   <translation>규제 강도</translation>
  </message>
  <message>
   <source>stretch</source>
   <translation>길쭉한 정도</translation>
  </message>
  <message>
   <source>study notes on CS231n</source>
   <translation>CS231n 학습 노트</translation>
  </message>
  <message>
   <source>study notes on gradients</source>
   <translation>기울기를 다룬 학습 노트</translation>
  </message>
  <message>
   <source>study notes on the animals</source>
   <translation>동물 분류 학습 노트</translation>
  </message>
  <message>
   <source>study notes on the two-layer network</source>
   <translation>2층 신경망 학습 노트</translation>
  </message>
  <message>
   <source>sum of squares</source>
   <translation>제곱의 합</translation>
  </message>
  <message>
   <source>sure</source>
   <translation>확신</translation>
  </message>
  <message>
   <source>surface</source>
   <translation>곡면</translation>
  </message>
  <message>
   <source>swings for ever</source>
   <translation>영원히 오감</translation>
  </message>
  <message>
   <source>target</source>
   <translation>예측 대상</translation>
  </message>
  <message>
   <source>task</source>
   <translation>문제 종류</translation>
  </message>
  <message>
   <source>test</source>
   <translation>시험</translation>
  </message>
  <message>
   <source>test: cheating</source>
   <translation>시험(반칙)</translation>
  </message>
  <message>
   <source>the gradient: uphill</source>
   <translation>기울기: 오르막</translation>
  </message>
  <message>
   <source>the mini-batch of this step</source>
   <translation>이번 스텝의 미니배치</translation>
  </message>
  <message>
   <source>there is no display; `playground train` works without one</source>
   <translation>화면이 없습니다. `playground train`은 화면 없이도 동작합니다</translation>
  </message>
  <message>
   <source>third arm</source>
   <translation>셋째 팔</translation>
  </message>
  <message>
   <source>this network</source>
   <translation>지금 신경망</translation>
  </message>
  <message>
   <source>three learning rates</source>
   <translation>세 학습률</translation>
  </message>
  <message>
   <source>time step</source>
   <translation>시간 간격</translation>
  </message>
  <message>
   <source>too large?</source>
   <translation>너무 클까요?</translation>
  </message>
  <message>
   <source>too many windows are open</source>
   <translation>열린 창이 너무 많습니다</translation>
  </message>
  <message>
   <source>too small?</source>
   <translation>너무 작을까요?</translation>
  </message>
  <message>
   <source>towards the end of another run</source>
   <translation>다른 실행의 끝 쪽</translation>
  </message>
  <message>
   <source>towards the middle of the way</source>
   <translation>경로의 중간 쪽</translation>
  </message>
  <message>
   <source>towards the present weights</source>
   <translation>현재 가중치 쪽</translation>
  </message>
  <message>
   <source>towards the start</source>
   <translation>출발점 쪽</translation>
  </message>
  <message>
   <source>training</source>
   <translation>훈련</translation>
  </message>
  <message>
   <source>training images</source>
   <translation>훈련 이미지 수</translation>
  </message>
  <message>
   <source>training loss</source>
   <translation>훈련 손실</translation>
  </message>
  <message>
   <source>training share</source>
   <translation>훈련 비율</translation>
  </message>
  <message>
   <source>trials</source>
   <translation>시도 횟수</translation>
  </message>
  <message>
   <source>undefined</source>
   <translation>정의되지 않음</translation>
  </message>
  <message>
   <source>until both Wolfe conditions hold</source>
   <translation>두 울프 조건을 만족할 때까지</translation>
  </message>
  <message>
   <source>up and down by</source>
   <translation>위아래 배율</translation>
  </message>
  <message>
   <source>upper moon</source>
   <translation>위쪽 반달</translation>
  </message>
  <message>
   <source>upper right</source>
   <translation>오른쪽 위</translation>
  </message>
  <message>
   <source>upwards</source>
   <translation>세로축</translation>
  </message>
  <message>
   <source>v = 1.4 y.</source>
   <translation>v = 1.4 y.</translation>
  </message>
  <message>
   <source>v already holds the newest slope when beta^2 v is added, and the slope is added once more: a step of 0.271 instead of 0.19.</source>
   <translation>beta^2 v를 더할 때 v에는 이미 새 기울기가 들어 있는데 기울기를 한 번 더 더합니다: 0.19 대신 0.271만큼 움직입니다.</translation>
  </message>
  <message>
   <source>v is an average, so a rate that suits plain descent suits QHM too; the heavy ball's v is a sum.</source>
   <translation>v가 평균이므로 단순 하강에 맞는 학습률이 QHM에도 맞습니다. 무거운 공의 v는 합입니다.</translation>
  </message>
  <message>
   <source>validation</source>
   <translation>검증</translation>
  </message>
  <message>
   <source>velocity</source>
   <translation>속도</translation>
  </message>
  <message>
   <source>view seed</source>
   <translation>시점 시드</translation>
  </message>
  <message>
   <source>w_j are the weights that come into unit j: a column of W. Keras adds a small number to the norm.</source>
   <translation>w_j는 뉴런 j로 들어오는 가중치, 곧 W의 한 열입니다. Keras는 노름에 작은 수를 더합니다.</translation>
  </message>
  <message>
   <source>walks down</source>
   <translation>걸어 내려감</translation>
  </message>
  <message>
   <source>warm-up</source>
   <translation>준비 단계(warm-up)</translation>
  </message>
  <message>
   <source>watched</source>
   <translation>지켜보는 값</translation>
  </message>
  <message>
   <source>weight</source>
   <translation>가중치</translation>
  </message>
  <message>
   <source>weight decay</source>
   <translation>가중치 감소</translation>
  </message>
  <message>
   <source>weight in the mean slope</source>
   <translation>평균에 모인 무게</translation>
  </message>
  <message>
   <source>weights</source>
   <translation>가중치</translation>
  </message>
  <message>
   <source>weights of cat</source>
   <translation>고양이의 가중치</translation>
  </message>
  <message>
   <source>weights of dog</source>
   <translation>개의 가중치</translation>
  </message>
  <message>
   <source>weights of ship</source>
   <translation>배의 가중치</translation>
  </message>
  <message>
   <source>what it costs</source>
   <translation>비용</translation>
  </message>
  <message>
   <source>where it arrives</source>
   <translation>도착한 위치</translation>
  </message>
  <message>
   <source>where it stands</source>
   <translation>지금 위치</translation>
  </message>
  <message>
   <source>where it tries</source>
   <translation>시도하는 위치</translation>
  </message>
  <message>
   <source>who goes</source>
   <translation>누가 가나</translation>
  </message>
  <message>
   <source>why partial</source>
   <translation>왜 편미분일까요?</translation>
  </message>
  <message>
   <source>wings</source>
   <translation>날개</translation>
  </message>
  <message>
   <source>with biases</source>
   <translation>편향 사용</translation>
  </message>
  <message>
   <source>with curvature</source>
   <translation>곡률 사용</translation>
  </message>
  <message>
   <source>with momentum</source>
   <translation>모멘텀 사용</translation>
  </message>
  <message>
   <source>with replacement</source>
   <translation>복원 추출</translation>
  </message>
  <message>
   <source>without a gradient</source>
   <translation>기울기 없이</translation>
  </message>
  <message>
   <source>wrong labels</source>
   <translation>잘못된 레이블</translation>
  </message>
  <message>
   <source>x</source>
   <translation>x</translation>
  </message>
  <message>
   <source>x = (1, 1, 1, 1) gives both weights the score 1. L2 prefers the spread ones, L1 sees a tie.</source>
   <translation>x = (1, 1, 1, 1)이면 두 가중치의 점수가 모두 1입니다. L2는 퍼진 쪽을 고르고 L1은 비깁니다.</translation>
  </message>
  <message>
   <source>x and y are drawn from U(-5, 5), then moved away from the axes by .3.</source>
   <translation>x와 y를 U(-5, 5)에서 뽑은 뒤 축에서 .3만큼 떼어 놓습니다.</translation>
  </message>
  <message>
   <source>x and y of every point.</source>
   <translation>점마다 x와 y.</translation>
  </message>
  <message>
   <source>x is another name for the same array, and a slice is a view of it: a second run would begin at the minimum.</source>
   <translation>x는 같은 배열의 다른 이름이고, 슬라이스는 그 뷰입니다. 두 번째 실행은 최솟값에서 시작하게 됩니다.</translation>
  </message>
  <message>
   <source>x, numbers, + - * / ^ and functions such as sin(x).</source>
   <translation>x, 수, + - * / ^ 그리고 sin(x) 같은 함수를 쓸 수 있습니다.</translation>
  </message>
  <message>
   <source>x, y, numbers, + - * / ^ and functions such as sin(x).</source>
   <translation>x, y, 수, + - * / ^ 그리고 sin(x) 같은 함수를 쓸 수 있습니다.</translation>
  </message>
  <message>
   <source>y</source>
   <translation>y</translation>
  </message>
  <message>
   <source>your own</source>
   <translation>직접 만든 것</translation>
  </message>
  <message>
   <source>{subject} belongs to another sweep. Choose another folder, or the settings of that one.</source>
   <translation>{subject}은(는) 다른 스윕의 것입니다. 다른 폴더를 고르거나 그 스윕의 설정을 쓰세요.</translation>
  </message>
  <message>
   <source>{subject} cannot be read: {reason}.</source>
   <translation>{subject}을(를) 읽을 수 없습니다: {reason}.</translation>
  </message>
  <message>
   <source>{subject} cannot be written: {reason}.</source>
   <translation>{subject}에 쓸 수 없습니다: {reason}.</translation>
  </message>
  <message>
   <source>{subject} does not hold one label for each image.</source>
   <translation>{subject}의 레이블 수가 이미지 수와 다릅니다.</translation>
  </message>
  <message>
   <source>{subject} has more rows than the {most} that are read with so many columns. Leave rows or columns out.</source>
   <translation>{subject}에는 행이 너무 많습니다. 이만큼의 열이 있을 때는 {most}행까지 읽습니다. 행이나 열을 줄여 주세요.</translation>
  </message>
  <message>
   <source>{subject} has no column called {value}; it has {choices}.</source>
   <translation>{subject}에는 {value}(이)라는 열이 없습니다. 있는 열: {choices}.</translation>
  </message>
  <message>
   <source>{subject} has no column of numbers beside {column}, so there is nothing to learn from.</source>
   <translation>{subject}에는 {column} 말고 수로 된 열이 없어 학습할 것이 없습니다.</translation>
  </message>
  <message>
   <source>{subject} has no counterpart in PyTorch; take the script with NumPy, or another optimizer.</source>
   <translation>{subject}에 해당하는 것이 PyTorch에는 없습니다. NumPy 스크립트를 쓰거나 다른 옵티마이저를 고르세요.</translation>
  </message>
  <message>
   <source>{subject} has no setting called {value}; it has {choices}.</source>
   <translation>{subject}에는 {value}(이)라는 설정이 없습니다. 있는 설정: {choices}.</translation>
  </message>
  <message>
   <source>{subject} has only one column. Separate the columns by commas, semicolons or tabs.</source>
   <translation>{subject}에는 열이 하나뿐입니다. 열을 쉼표, 세미콜론, 탭으로 나누어 주세요.</translation>
  </message>
  <message>
   <source>{subject} has {value} columns, but at most {most} are read. Leave columns out.</source>
   <translation>{subject}에는 열이 {value}개 있지만 최대 {most}개까지 읽습니다. 열을 줄여 주세요.</translation>
  </message>
  <message>
   <source>{subject} holds a single row of data; there must be one to learn from and one to test on.</source>
   <translation>{subject}에는 데이터가 한 행뿐입니다. 학습할 행과 시험할 행이 하나씩은 있어야 합니다.</translation>
  </message>
  <message>
   <source>{subject} holds more than {most} bytes of images.</source>
   <translation>{subject}의 이미지가 {most}바이트보다 큽니다.</translation>
  </message>
  <message>
   <source>{subject} holds no row of data.</source>
   <translation>{subject}에 데이터 행이 없습니다.</translation>
  </message>
  <message>
   <source>{subject} is nested too deeply.</source>
   <translation>{subject}은(는) 너무 깊게 중첩되어 있습니다.</translation>
  </message>
  <message>
   <source>{subject} is not JSON: {reason}.</source>
   <translation>{subject}은(는) JSON이 아닙니다: {reason}.</translation>
  </message>
  <message>
   <source>{subject} is not a batch of CIFAR-10: its {value} bytes are not a whole number of records of {record} bytes.</source>
   <translation>{subject}은(는) CIFAR-10 배치가 아닙니다. {value}바이트는 {record}바이트짜리 레코드로 나누어떨어지지 않습니다.</translation>
  </message>
  <message>
   <source>{subject} is not a batch of CIFAR-10: record {row} has the label {value}, and labels go from 0 to 9.</source>
   <translation>{subject}은(는) CIFAR-10 배치가 아닙니다. 레이블은 0부터 9까지인데 {row}번째 레코드의 레이블이 {value}입니다.</translation>
  </message>
  <message>
   <source>{subject} is not a code of Descent Playground, or a part of it is missing.</source>
   <translation>{subject}은(는) Descent Playground의 코드가 아니거나 일부가 빠졌습니다.</translation>
  </message>
  <message>
   <source>{subject} is not a session of Descent Playground.</source>
   <translation>{subject}은(는) Descent Playground의 세션이 아닙니다.</translation>
  </message>
  <message>
   <source>{subject} is not an IDX file of images or labels in unsigned bytes.</source>
   <translation>{subject}은(는) 부호 없는 바이트로 된 이미지나 레이블의 IDX 파일이 아닙니다.</translation>
  </message>
  <message>
   <source>{subject} is not an ordinary file.</source>
   <translation>{subject}은(는) 일반 파일이 아닙니다.</translation>
  </message>
  <message>
   <source>{subject} is not text in UTF-8, see row {row}, character {place}. Save it as CSV in UTF-8 and open it again.</source>
   <translation>{subject}은(는) UTF-8 텍스트가 아닙니다({row}행 {place}번째 글자). UTF-8 CSV로 저장한 뒤 다시 열어 주세요.</translation>
  </message>
  <message>
   <source>{subject} is not text in UTF-8.</source>
   <translation>{subject}은(는) UTF-8 텍스트가 아닙니다.</translation>
  </message>
  <message>
   <source>{subject} is not the ledger of a sweep of Descent Playground, or it is damaged.</source>
   <translation>{subject}은(는) Descent Playground 스윕의 기록이 아니거나 손상되었습니다.</translation>
  </message>
  <message>
   <source>{subject} is not the published file: its SHA-256 is {value}.</source>
   <translation>{subject}은(는) 배포된 원본 파일이 아닙니다. SHA-256: {value}.</translation>
  </message>
  <message>
   <source>{subject} is not what the log of a session holds, got {value}.</source>
   <translation>{subject}은(는) 세션 기록에 올 수 없는 값입니다: {value}.</translation>
  </message>
  <message>
   <source>{subject} must be 784 digits from 0 to f, one for each pixel, or nothing, got {value}.</source>
   <translation>{subject}은(는) 픽셀마다 0에서 f까지 한 자리씩 784자리이거나 비어 있어야 하는데 {value}입니다.</translation>
  </message>
  <message>
   <source>{subject} must be a finite number, got {value}.</source>
   <translation>{subject}은(는) 유한한 수여야 합니다. 입력값: {value}.</translation>
  </message>
  <message>
   <source>{subject} must be a formula made of {choices}, but {name} at character {place} is none of them, got {value}.</source>
   <translation>{subject}은(는) {choices}만으로 된 수식이어야 하는데, {place}번째 글자의 {name}은(는) 여기에 없습니다. 입력값: {value}.</translation>
  </message>
  <message>
   <source>{subject} must be a formula of at most {most} characters, nested at most {depth} deep, got {value}.</source>
   <translation>{subject}은(는) 최대 {most}자, 괄호 깊이 최대 {depth}의 수식이어야 합니다. 입력값: {value}.</translation>
  </message>
  <message>
   <source>{subject} must be a formula of finite numbers, but see character {place}, got {value}.</source>
   <translation>{subject}은(는) 유한한 수로 된 수식이어야 합니다. {place}번째 글자를 확인해 주세요. 입력값: {value}.</translation>
  </message>
  <message>
   <source>{subject} must be a formula that gives {name} {count} argument(s), but see character {place}, got {value}.</source>
   <translation>{subject}은(는) {name}에 인수 {count}개를 주는 수식이어야 합니다. {place}번째 글자를 확인해 주세요. 입력값: {value}.</translation>
  </message>
  <message>
   <source>{subject} must be a formula with exponents from -{most} to {most}, but see character {place}, got {value}.</source>
   <translation>{subject}은(는) 지수가 -{most}부터 {most}까지인 수식이어야 합니다. {place}번째 글자를 확인해 주세요. 입력값: {value}.</translation>
  </message>
  <message>
   <source>{subject} must be a formula, but at character {place} something is missing, too much or not allowed (a product needs its *), got {value}.</source>
   <translation>{subject}은(는) 수식이어야 하는데, {place}번째 글자에 빠졌거나 남거나 쓸 수 없는 것이 있습니다(곱셈에는 *를 써야 합니다). 입력값: {value}.</translation>
  </message>
  <message>
   <source>{subject} must be a formula, which cannot hold the sign {sign} at character {place}, got {value}.</source>
   <translation>{subject}은(는) 수식이어야 하며, {place}번째 글자의 기호 {sign}은(는) 쓸 수 없습니다. 입력값: {value}.</translation>
  </message>
  <message>
   <source>{subject} must be a line of at most {most} characters, got {value}.</source>
   <translation>{subject}은(는) 최대 {most}자의 한 줄이어야 합니다. 입력값: {value}.</translation>
  </message>
  <message>
   <source>{subject} must be a list of 1 to {most} lanes, got {value}.</source>
   <translation>{subject}: 레인 1~{most}개의 목록이어야 하는데 {value}을(를) 받았습니다.</translation>
  </message>
  <message>
   <source>{subject} must be a list of 1 to {most} runners, got {value}.</source>
   <translation>{subject}은(는) 주자 1~{most}명의 목록이어야 하는데 {value}입니다.</translation>
  </message>
  <message>
   <source>{subject} must be a list of at most {most} places as x y, such as -7 2; 3 -1, with coordinates from -{reach} to {reach}, got {value}.</source>
   <translation>{subject}: -7 2; 3 -1처럼 x y로 적은 곳이 많아야 {most}개이고 좌표는 -{reach}에서 {reach} 사이여야 하는데 {value}을(를) 받았습니다.</translation>
  </message>
  <message>
   <source>{subject} must be a list of at most {most} points as x y class, such as 1.5 -2 0; 3 4 1, with coordinates from -{reach} to {reach} and classes from 0 to {last}, got {value}.</source>
   <translation>{subject}은(는) 1.5 -2 0; 3 4 1처럼 ‘x y 클래스’로 적은 점을 최대 {most}개 담은 목록이어야 합니다. 좌표는 -{reach}부터 {reach}까지, 클래스는 0부터 {last}까지입니다. 입력값: {value}.</translation>
  </message>
  <message>
   <source>{subject} must be a list of at most {most} whole numbers from {low} to {high}, got {value}.</source>
   <translation>{subject}은(는) {low}부터 {high}까지의 정수를 최대 {most}개 담은 목록이어야 합니다. 입력값: {value}.</translation>
  </message>
  <message>
   <source>{subject} must be a list of at most {most} words out of {choices}, got {value}.</source>
   <translation>{subject}은(는) 다음 가운데 최대 {most}개를 담은 목록이어야 합니다: {choices}. 입력값: {value}.</translation>
  </message>
  <message>
   <source>{subject} must be a list of {count} numbers from {low} to {high}, got {value}.</source>
   <translation>{subject}은(는) {low}에서 {high}까지의 수 {count}개의 목록이어야 하는데 {value}입니다.</translation>
  </message>
  <message>
   <source>{subject} must be a table of settings, got {value}.</source>
   <translation>{subject}은(는) 설정을 담은 표여야 합니다. 입력값: {value}.</translation>
  </message>
  <message>
   <source>{subject} must be a table of {choices}, got {value}.</source>
   <translation>{subject}은(는) {choices}의 표여야 하는데 {value}입니다.</translation>
  </message>
  <message>
   <source>{subject} must be a whole number, got {value}.</source>
   <translation>{subject}은(는) 정수여야 합니다. 입력값: {value}.</translation>
  </message>
  <message>
   <source>{subject} must be a word, a number or a short list of them, got {value}.</source>
   <translation>{subject}은(는) 단어나 수, 또는 그것들의 짧은 목록이어야 합니다. 입력값: {value}.</translation>
  </message>
  <message>
   <source>{subject} must be an IDX file of {shape} unsigned bytes.</source>
   <translation>{subject}은(는) 부호 없는 바이트 {shape}개로 된 IDX 파일이어야 합니다.</translation>
  </message>
  <message>
   <source>{subject} must be an NPZ archive of arrays, but it holds none.</source>
   <translation>{subject}은(는) 배열이 든 NPZ 파일이어야 하지만 배열이 없습니다.</translation>
  </message>
  <message>
   <source>{subject} must be in [{low}, {high}], got {value}.</source>
   <translation>{subject}은(는) {low} 이상 {high} 이하여야 합니다. 입력값: {value}.</translation>
  </message>
  <message>
   <source>{subject} must be one line of at most {most} characters, got {value}.</source>
   <translation>{subject}은(는) 최대 {most}자의 한 줄이어야 합니다. 입력값: {value}.</translation>
  </message>
  <message>
   <source>{subject} must be one of {choices}, got {value}.</source>
   <translation>{subject}은(는) 다음 중 하나여야 합니다: {choices}. 입력값: {value}.</translation>
  </message>
  <message>
   <source>{subject} must be true or false, got {value}.</source>
   <translation>{subject}은(는) true 또는 false여야 합니다. 입력값: {value}.</translation>
  </message>
  <message>
   <source>{subject} must be {wanted} bytes long, as its header says, but it has {value}.</source>
   <translation>{subject}은(는) 헤더에 적힌 대로 {wanted}바이트여야 하지만 {value}바이트입니다.</translation>
  </message>
  <message>
   <source>{subject} must begin a text of at most {most} characters, got {value}.</source>
   <translation>{subject}(으)로 시작하는 글은 비어 있지 않고 {most}자 이하여야 합니다. 입력값: {value}.</translation>
  </message>
  <message>
   <source>{subject} must hold arrays of numbers or words, unlike {value}.</source>
   <translation>{subject}에는 수나 낱말의 배열이 있어야 하는데, {value}은(는) 그렇지 않습니다.</translation>
  </message>
  <message>
   <source>{subject} must hold arrays with one length, a row for each sample, got {value}.</source>
   <translation>{subject}의 배열은 길이가 모두 같아야 합니다(표본마다 한 행). 현재: {value}.</translation>
  </message>
  <message>
   <source>{subject} must hold at most {most} settings, got {value}.</source>
   <translation>{subject}에는 설정이 최대 {most}개까지 들어갈 수 있습니다. 입력값: {value}.</translation>
  </message>
  <message>
   <source>{subject} must hold between 2 and {most} classes, got {value}.</source>
   <translation>{subject}에는 클래스가 2개부터 {most}개까지 있어야 합니다. 현재: {value}개.</translation>
  </message>
  <message>
   <source>{subject} must hold exactly the {count} bytes its header promises.</source>
   <translation>{subject}에는 헤더에 적힌 {count}바이트가 정확히 들어 있어야 합니다.</translation>
  </message>
  <message>
   <source>{subject} must hold images and labels for training and for testing: IDX files named as those of MNIST, or the batches of CIFAR-10 in the binary version.</source>
   <translation>{subject}에는 훈련과 시험에 쓸 이미지와 레이블이 있어야 합니다. MNIST와 같은 이름의 IDX 파일이거나 CIFAR-10 이진 배치여야 합니다.</translation>
  </message>
  <message>
   <source>{subject} must hold images for training and for testing.</source>
   <translation>{subject}에는 훈련 이미지와 시험 이미지가 모두 있어야 합니다.</translation>
  </message>
  <message>
   <source>{subject} must hold images of one size for training and for testing.</source>
   <translation>{subject}의 훈련 이미지와 시험 이미지는 크기가 같아야 합니다.</translation>
  </message>
  <message>
   <source>{subject} must not be larger than {most} bytes.</source>
   <translation>{subject}은(는) {most}바이트보다 크면 안 됩니다.</translation>
  </message>
  <message>
   <source>{subject} must not unpack to more than {most} bytes.</source>
   <translation>{subject}은(는) 압축을 풀었을 때 {most}바이트를 넘으면 안 됩니다.</translation>
  </message>
  <message>
   <source>{subject} names {value} twice.</source>
   <translation>{subject}에 {value}이(가) 두 번 나옵니다.</translation>
  </message>
  <message>
   <source>{subject} needs packages that are not installed: pip install descent-playground[{value}]</source>
   <translation>{subject}에 필요한 패키지가 설치되어 있지 않습니다: pip install descent-playground[{value}]</translation>
  </message>
  <message>
   <source>{subject} needs {needed} data, but {value} is {task} data.</source>
   <translation>{subject}에는 {needed} 데이터가 필요하지만, {value}은(는) {task} 데이터입니다.</translation>
  </message>
  <message>
   <source>{subject} unpacks to more than {most} bytes. Unpack it and leave rows or columns out.</source>
   <translation>{subject}은(는) 압축을 풀면 읽을 수 있는 {most}바이트를 넘습니다. 압축을 풀고 행이나 열을 줄여 주세요.</translation>
  </message>
  <message>
   <source>{subject} was made by a newer program: its version is {value}, and this program knows versions up to {most}.</source>
   <translation>{subject}은(는) 더 새로운 프로그램에서 만들어졌습니다. 버전이 {value}인데, 이 프로그램은 버전 {most}까지만 압니다.</translation>
  </message>
  <message>
   <source>{subject}, column {column}: every row says {value}, so there is nothing to tell apart. Choose another target.</source>
   <translation>{subject}, {column} 열: 모든 행이 {value}(이)라서 구별할 것이 없습니다. 다른 예측 대상을 골라 주세요.</translation>
  </message>
  <message>
   <source>{subject}, column {column}: {value} different values are too many for classes, of which there may be {most}. Choose another target, or numbers as task.</source>
   <translation>{subject}, {column} 열: 서로 다른 값 {value}개는 클래스로 쓰기에 너무 많습니다(최대 {most}개). 다른 예측 대상을 고르거나 문제 종류를 ‘수’로 바꾸어 주세요.</translation>
  </message>
  <message>
   <source>{subject}, row {row}, column {column}: there is no value, only {value}. Fill it in, delete the row, or leave the column out.</source>
   <translation>{subject}, {row}행, {column} 열: 값이 없습니다({value}). 값을 채우거나 행을 지우거나 열을 빼 주세요.</translation>
  </message>
  <message>
   <source>{subject}, row {row}, column {column}: {value} has a comma. Write a decimal point and no commas between thousands, or choose the comma as decimal sign.</source>
   <translation>{subject}, {row}행, {column} 열: {value}에 쉼표가 있습니다. 소수점을 쓰고 천 단위 쉼표를 빼거나, 소수점 기호로 쉼표를 골라 주세요.</translation>
  </message>
  <message>
   <source>{subject}, row {row}, column {column}: {value} is not a number. Correct it, or leave the column out.</source>
   <translation>{subject}, {row}행, {column} 열: {value}은(는) 수가 아닙니다. 고치거나 열을 빼 주세요.</translation>
  </message>
  <message>
   <source>{subject}, row {row}: a cell is longer than {most} characters. Is a quotation mark missing?</source>
   <translation>{subject}, {row}행: 칸 하나가 {most}자보다 깁니다. 따옴표가 빠지지 않았는지 확인하세요.</translation>
  </message>
  <message>
   <source>{subject}, row {row}: there are {value} cells, but the first row has {wanted}. Columns were cut at each {delimiter}; for numbers with decimal commas use semicolons between columns.</source>
   <translation>{subject}, {row}행: 칸이 {value}개인데 첫 행은 {wanted}개입니다. 열은 {delimiter}마다 나누었습니다. 소수점으로 쉼표를 쓰는 수라면 열 사이에 세미콜론을 써 주세요.</translation>
  </message>
  <message>
   <source>{subject}: {key} is missing or not of the form it should have, got {value}.</source>
   <translation>{subject}: {key}이(가) 없거나 형식에 맞지 않습니다. 입력값: {value}.</translation>
  </message>
  <message>
   <source>{value} is not of the form setting=low..high, setting=low..high:count or setting=value,value.</source>
   <translation>{value}은(는) 설정=최소..최대, 설정=최소..최대:개수 또는 설정=값,값 꼴이 아닙니다.</translation>
  </message>
  <message>
   <source>{value} is not of the form setting=value.</source>
   <translation>{value}은(는) ‘설정=값’ 꼴이 아닙니다.</translation>
  </message>
  <message>
   <source>α: all weights times α</source>
   <translation>α: 모든 가중치 × α</translation>
  </message>
  <message>
   <source>ε = 1e-7 after the root of v, with the corrections folded into the rate, is another rule: there it is .24.</source>
   <translation>보정을 학습률에 합치고 v의 제곱근 뒤에 ε = 1e-7을 더하면 다른 규칙이 됩니다. 그 경우에는 .24입니다.</translation>
  </message>
  <message>
   <source>“Regularization raises the test accuracy”</source>
   <translation>“규제는 시험 정확도를 높인다”</translation>
  </message>
 </context>
 <context>
  <name>labs</name>
  <message>
   <source>0 again: W is not unique</source>
   <translation>여전히 0: W는 유일하지 않다</translation>
  </message>
  <message>
   <source>0 and 1</source>
   <translation>0과 1</translation>
  </message>
  <message>
   <source>0 and ∞</source>
   <translation>0과 ∞</translation>
  </message>
  <message>
   <source>0 and ∞, and neither is reached</source>
   <translation>0과 ∞, 둘 다 닿지 못한다</translation>
  </message>
  <message>
   <source>0.01x² + 0.1x at 10</source>
   <translation>0.01x² + 0.1x, x = 10</translation>
  </message>
  <message>
   <source>0.01x² + 0.1x at 5</source>
   <translation>0.01x² + 0.1x, x = 5</translation>
  </message>
  <message>
   <source>0.6 on class 7</source>
   <translation>7번 클래스에 0.6</translation>
  </message>
  <message>
   <source>0.6 on the right class</source>
   <translation>정답에 0.6</translation>
  </message>
  <message>
   <source>1. Scores s</source>
   <translation>1. 점수 s</translation>
  </message>
  <message>
   <source>1. log(model)</source>
   <translation>1. log(model)</translation>
  </message>
  <message>
   <source>1² = {first}, but 4 · 0.25² = {second}: L2 likes to use all inputs a little.</source>
   <translation>1² = {first}이지만 4 · 0.25² = {second}입니다. L2는 모든 입력을 조금씩 쓰기를 좋아합니다.</translation>
  </message>
  <message>
   <source>2 × 3</source>
   <translation>2 × 3</translation>
  </message>
  <message>
   <source>2. Make them positive: eˢ</source>
   <translation>2. 양수로: eˢ</translation>
  </message>
  <message>
   <source>2. Y * log(model)</source>
   <translation>2. 원소별 Y * log(model)</translation>
  </message>
  <message>
   <source>3-D</source>
   <translation>3차원</translation>
  </message>
  <message>
   <source>3. Make them sum to 1: p</source>
   <translation>3. 합이 1이 되게: p</translation>
  </message>
  <message>
   <source>3. −sum, axis=1</source>
   <translation>3. −sum, axis=1</translation>
  </message>
  <message>
   <source>3² + x₁² at 4</source>
   <translation>3² + x₁², x₁ = 4</translation>
  </message>
  <message>
   <source>4. mean</source>
   <translation>4. mean</translation>
  </message>
  <message>
   <source>5 × 3</source>
   <translation>5 × 3</translation>
  </message>
  <message>
   <source>61.95 is what the lecture's figure prints for the ship: the bias was forgotten.</source>
   <translation>61.95는 CS231n 3강의 그림에 인쇄된 배의 점수입니다. 편향을 잊었습니다.</translation>
  </message>
  <message>
   <source>784-50-10, MNIST, {method}</source>
   <translation>784-50-10, MNIST, {method}</translation>
  </message>
  <message>
   <source>A</source>
   <translation>A</translation>
  </message>
  <message>
   <source>A ReLU neuron with the bias −5: how much does its answer change when a weight changes a little?</source>
   <translation>편향이 −5인 ReLU 뉴런입니다. 가중치를 조금 바꾸면 답은 얼마나 달라질까요?</translation>
  </message>
  <message>
   <source>A circle has no corners: it pulls both weights towards 0 and leaves a little of each.</source>
   <translation>원에는 꼭짓점이 없습니다. 두 가중치를 0 쪽으로 당기지만 조금씩 남깁니다.</translation>
  </message>
  <message>
   <source>A handful</source>
   <translation>몇 번뿐</translation>
  </message>
  <message>
   <source>A hiker on a mountain with eyes bound: the height is the loss</source>
   <translation>눈을 가린 산 위의 등산객: 높이가 손실입니다</translation>
  </message>
  <message>
   <source>A known network, begun anew three times: same weights, same batches, another rate.</source>
   <translation>정해 둔 신경망을 세 번 새로 시작했습니다: 같은 가중치, 같은 배치, 다른 학습률.</translation>
  </message>
  <message>
   <source>A lead of 1</source>
   <translation>1만큼 앞섬</translation>
  </message>
  <message>
   <source>A line that is too low costs τ per step, one that is too high 1 − τ: at most a share of 1 − τ of the points stays above it.</source>
   <translation>직선이 점보다 낮으면 한 칸마다 손실이 τ, 높으면 1 − τ입니다. 직선 위에 남는 점의 비율은 1 − τ를 넘지 않습니다.</translation>
  </message>
  <message>
   <source>A linear model has none: its scores are sums over pixels.</source>
   <translation>선형 모델에는 없습니다. 점수가 픽셀에 대한 합입니다.</translation>
  </message>
  <message>
   <source>A little</source>
   <translation>조금</translation>
  </message>
  <message>
   <source>A lot</source>
   <translation>많이</translation>
  </message>
  <message>
   <source>A mixture: the share ρ of L1, the rest of L2.</source>
   <translation>섞은 것: ρ만큼은 L1, 나머지는 L2.</translation>
  </message>
  <message>
   <source>A numerical gradient, running now</source>
   <translation>지금 계산 중인 수치 기울기</translation>
  </message>
  <message>
   <source>A picture, and an answer</source>
   <translation>그림 하나와 답 하나</translation>
  </message>
  <message>
   <source>A step leaves {kept} of the distance: half of it is gone after {steps} steps. No place leaves less than {least}.</source>
   <translation>한 스텝 뒤에 거리의 {kept}이(가) 남고, {steps}스텝이면 절반이 됩니다. 가장 좋은 자리에서는 {least}이(가) 남습니다.</translation>
  </message>
  <message>
   <source>A weight over the steps</source>
   <translation>스텝에 따른 가중치</translation>
  </message>
  <message>
   <source>About half</source>
   <translation>절반쯤</translation>
  </message>
  <message>
   <source>About right</source>
   <translation>알맞음</translation>
  </message>
  <message>
   <source>About the best step: bending and rounding balance.</source>
   <translation>가장 좋은 간격에 가깝습니다. 휘어짐과 반올림이 균형을 이룹니다.</translation>
  </message>
  <message>
   <source>Across</source>
   <translation>가로축</translation>
  </message>
  <message>
   <source>Activation</source>
   <translation>활성화</translation>
  </message>
  <message>
   <source>After {steps} steps Adam leaves {inside} with the penalty in the loss, {beside} with decay beside it: only the second obeys λ, for Adam divides every slope by its usual size.</source>
   <translation>{steps}스텝 뒤 Adam은 규제항이 손실 안에 있으면 {inside}, 감소가 손실 밖에 있으면 {beside}을(를) 남깁니다. λ를 따르는 것은 뒤의 것뿐입니다. Adam은 기울기를 늘 그 크기로 나누기 때문입니다.</translation>
  </message>
  <message>
   <source>After: {source}</source>
   <translation>출처: {source}</translation>
  </message>
  <message>
   <source>All</source>
   <translation>모두</translation>
  </message>
  <message>
   <source>All (A)</source>
   <translation>모두 (A)</translation>
  </message>
  <message>
   <source>All four are 0 for an answer that is right and quite sure, and none is ever below. From there zero-one jumps, the absolute error climbs evenly, the squared error is mild with small errors, and cross entropy has no upper end.</source>
   <translation>확신에 찬 맞는 답에서는 넷 모두 0이고, 0보다 작아지는 일은 없습니다. 거기서 멀어지면 0-1 손실은 훌쩍 뛰고, 절대 오차는 고르게 커지고, 제곱 오차는 작은 오차에 너그럽고, 교차 엔트로피는 끝없이 커집니다.</translation>
  </message>
  <message>
   <source>All in float64. The differences are taken with h and 2h: where they disagree, or a kink lies between, they are not sure themselves.</source>
   <translation>모두 float64로 계산합니다. 차분을 h와 2h로 두 번 구합니다. 둘이 어긋나거나 사이에 꺾인 점이 있으면 차분 자체가 확실하지 않습니다.</translation>
  </message>
  <message>
   <source>All margins are twice as large and the hinge is {hinge} still: the data cannot choose. A penalty can.</source>
   <translation>모든 마진이 두 배가 되었지만 힌지는 여전히 {hinge}입니다. 데이터만으로는 고를 수 없고, 규제가 골라 줍니다.</translation>
  </message>
  <message>
   <source>All scores equal</source>
   <translation>모든 점수가 같음</translation>
  </message>
  <message>
   <source>Along each row, and the sign turned: the cross entropy of each sample.</source>
   <translation>각 행을 따라 더하고 부호를 바꿉니다. 표본마다의 교차 엔트로피입니다.</translation>
  </message>
  <message>
   <source>Along the valley it {along}; across it {across}.</source>
   <translation>골짜기를 따라서는 {along}. 가로질러서는 {across}.</translation>
  </message>
  <message>
   <source>An array of whole numbers cannot hold 3 + h: it is cut to 3, and 3 − h to 2.</source>
   <translation>정수 배열은 3 + h를 담지 못합니다. 3으로 잘리고, 3 − h는 2로 잘립니다.</translation>
  </message>
  <message>
   <source>An error message</source>
   <translation>오류 메시지</translation>
  </message>
  <message>
   <source>Anatomy of a step</source>
   <translation>한 스텝의 해부</translation>
  </message>
  <message>
   <source>And which one does L1 prefer? Choose its line.</source>
   <translation>그러면 L1은 어느 쪽을 고를까요? 그 줄을 고르세요.</translation>
  </message>
  <message>
   <source>Another W is best</source>
   <translation>다른 W가 가장 좋다</translation>
  </message>
  <message>
   <source>Another loss</source>
   <translation>다른 손실</translation>
  </message>
  <message>
   <source>Another loss: by the hinge the frog is {times} times as bad as the cat, by squares {squares} times. Squares will not stand one very bad answer.</source>
   <translation>다른 손실입니다. 힌지로는 개구리가 고양이보다 {times}배 나쁘고, 제곱으로는 {squares}배 나쁩니다. 제곱은 아주 나쁜 답 하나를 참지 못합니다.</translation>
  </message>
  <message>
   <source>Another test digit</source>
   <translation>다른 시험 숫자</translation>
  </message>
  <message>
   <source>Arrives</source>
   <translation>도착</translation>
  </message>
  <message>
   <source>Arrows along −gradient: where the surface falls most steeply</source>
   <translation>−기울기를 따르는 화살표: 곡면이 가장 가파르게 내려가는 쪽</translation>
  </message>
  <message>
   <source>As printed, five rows meet six labels. Can ten units with He's weights learn them all?</source>
   <translation>인쇄된 대로는 다섯 행이 레이블 여섯 개와 만납니다. He 가중치의 뉴런 열 개는 모두 배울 수 있을까요?</translation>
  </message>
  <message>
   <source>Asked about {count} training samples.</source>
   <translation>훈련 표본 {count}개로 계산했습니다.</translation>
  </message>
  <message>
   <source>At h = {h} the error is {error}. Larger steps bend, smaller ones lose digits: in the middle lies a valley.</source>
   <translation>h = {h}에서 오차는 {error}입니다. 크면 휘고 작으면 자릿수를 잃습니다. 그 사이에 골짜기가 있습니다.</translation>
  </message>
  <message>
   <source>At that place the line of the squares rises by {squares}, that of the absolute error by {sizes}: a large error is squared, so that one point outweighs the others.</source>
   <translation>그 자리에서 제곱 오차의 직선은 {squares}만큼, 절대 오차의 직선은 {sizes}만큼 올라갑니다. 큰 오차를 제곱하니 점 하나가 나머지를 압도합니다.</translation>
  </message>
  <message>
   <source>Back to the start</source>
   <translation>처음으로</translation>
  </message>
  <message>
   <source>Backwards: the error at the outputs is handed back, layer by layer. A line is what the loss gains when its weight grows: blue weights should shrink, orange ones should grow.</source>
   <translation>역방향: 출력의 오차를 층층이 되돌려 전합니다. 선은 가중치가 커질 때 손실이 느는 정도입니다. 파란 가중치는 줄여야 하고 주황 가중치는 키워야 합니다.</translation>
  </message>
  <message>
   <source>Basins</source>
   <translation>유역</translation>
  </message>
  <message>
   <source>Begin with 300 digits, learned by heart</source>
   <translation>숫자 300개를 외우는 신경망으로 시작하기</translation>
  </message>
  <message>
   <source>Begin with the digits</source>
   <translation>숫자로 시작하기</translation>
  </message>
  <message>
   <source>Begin: a linear model on the digits</source>
   <translation>시작: 선형 모델로 숫자 배우기</translation>
  </message>
  <message>
   <source>Biases b</source>
   <translation>편향 b</translation>
  </message>
  <message>
   <source>Both</source>
   <translation>둘 다</translation>
  </message>
  <message>
   <source>Both alike</source>
   <translation>둘 다 똑같이</translation>
  </message>
  <message>
   <source>Both go to ∞</source>
   <translation>둘 다 ∞</translation>
  </message>
  <message>
   <source>Both rows give the same score. Which of them does L2 prefer?</source>
   <translation>두 가중치 벡터의 점수는 같습니다. L2는 어느 쪽을 고를까요?</translation>
  </message>
  <message>
   <source>Both stay below 1</source>
   <translation>둘 다 1보다 작다</translation>
  </message>
  <message>
   <source>Both ways of SGD are still one, in dashes of two colours. The pull of the data parts AdamW from them: Adam divides it by its usual size, SGD does not.</source>
   <translation>두 SGD의 길은 여전히 하나이며 두 색 점선입니다. 데이터의 당김이 AdamW를 갈라놓습니다. Adam은 그것을 평소 크기로 나누지만 SGD는 나누지 않습니다.</translation>
  </message>
  <message>
   <source>Brackets</source>
   <translation>괄호</translation>
  </message>
  <message>
   <source>CS231n: linear, CIFAR-10, {method}</source>
   <translation>CS231n: 선형, CIFAR-10, {method}</translation>
  </message>
  <message>
   <source>Careful: 0 · log 0 is NaN to a computer; here it counts as nothing.</source>
   <translation>주의: 컴퓨터에게 0 · log 0은 NaN입니다. 여기서는 없는 것으로 칩니다.</translation>
  </message>
  <message>
   <source>Central</source>
   <translation>중앙</translation>
  </message>
  <message>
   <source>Change another setting</source>
   <translation>다른 설정 바꾸기</translation>
  </message>
  <message>
   <source>Check again</source>
   <translation>다시 확인</translation>
  </message>
  <message>
   <source>Choice of loss</source>
   <translation>손실 고르기</translation>
  </message>
  <message>
   <source>Choose a ready-made race.</source>
   <translation>준비된 경주를 고르세요.</translation>
  </message>
  <message>
   <source>Choose two settings and search: every processor works, and training goes on.</source>
   <translation>두 설정을 고르고 탐색을 누르세요. 모든 프로세서가 일하고, 학습은 계속됩니다.</translation>
  </message>
  <message>
   <source>Chosen by test loss, {test}: that is what would be reported.</source>
   <translation>시험 손실 {test}(으)로 골랐습니다. 이 값이 그대로 보고됩니다.</translation>
  </message>
  <message>
   <source>Chosen by validation loss, {chosen}. The test, asked once, at the end: test loss {test}.</source>
   <translation>검증 손실 {chosen}(으)로 골랐습니다. 시험은 마지막에 한 번만: 시험 손실 {test}.</translation>
  </message>
  <message>
   <source>Clear</source>
   <translation>지우기</translation>
  </message>
  <message>
   <source>Colours and heights in equal factors above the lowest place</source>
   <translation>가장 낮은 곳 위의 높이를 같은 배수 간격으로 칠합니다</translation>
  </message>
  <message>
   <source>Columns of X meet rows of W: {x2} = {w1}. b has {w2} numbers and is added to every row.</source>
   <translation>X의 열과 W의 행이 맞습니다: {x2} = {w1}. b는 수 {w2}개이며 모든 행에 더합니다.</translation>
  </message>
  <message>
   <source>Complex step</source>
   <translation>복소 차분</translation>
  </message>
  <message>
   <source>Cross entropy</source>
   <translation>교차 엔트로피</translation>
  </message>
  <message>
   <source>Cross entropy to ∞, squares stay below 1</source>
   <translation>교차 엔트로피는 ∞, 제곱합은 1보다 작다</translation>
  </message>
  <message>
   <source>Cross entropy {entropy}, and without the 1e-7 there is no end; the squares stop at {squares}.</source>
   <translation>교차 엔트로피 {entropy}: 1e-7이 없으면 끝이 없습니다. 제곱합은 {squares}에서 멈춥니다.</translation>
  </message>
  <message>
   <source>Cross entropy: −log of the share that the truth was given, here {share}. It is {entropy}; the three others stop at 1.</source>
   <translation>교차 엔트로피입니다. 정답 쪽에 준 확률(지금 {share})에 −log를 씌우면 {entropy}입니다. 나머지 셋은 1에서 멈춥니다.</translation>
  </message>
  <message>
   <source>Dashed: {idle}, the best without any living unit.</source>
   <translation>점선: {idle}, 살아 있는 뉴런이 없을 때의 최선.</translation>
  </message>
  <message>
   <source>Data loss upon penalty</source>
   <translation>규제항 위에 쌓인 데이터 손실</translation>
  </message>
  <message>
   <source>Derivative</source>
   <translation>미분</translation>
  </message>
  <message>
   <source>Digits</source>
   <translation>숫자</translation>
  </message>
  <message>
   <source>Distance</source>
   <translation>거리</translation>
  </message>
  <message>
   <source>Distance over the steps</source>
   <translation>스텝에 따른 거리</translation>
  </message>
  <message>
   <source>Diverges: after {step} steps the loss is out of reach.</source>
   <translation>발산합니다: {step}스텝 뒤 손실이 한없이 커졌습니다.</translation>
  </message>
  <message>
   <source>Do it for me</source>
   <translation>대신 해 주기</translation>
  </message>
  <message>
   <source>Do they fit?</source>
   <translation>서로 맞을까요?</translation>
  </message>
  <message>
   <source>Drag one point far up: which line follows it?</source>
   <translation>점 하나를 위로 멀리 끌어 보세요. 어느 직선이 따라갈까요?</translation>
  </message>
  <message>
   <source>Drag x to the left of the valley. Which way must x go now for f to fall?</source>
   <translation>x를 골짜기의 왼쪽으로 끌어 보세요. f가 작아지려면 x는 어느 쪽으로 가야 할까요?</translation>
  </message>
  <message>
   <source>Draw</source>
   <translation>그리기</translation>
  </message>
  <message>
   <source>Draw a digit here</source>
   <translation>여기에 숫자를 그리세요</translation>
  </message>
  <message>
   <source>Draw here</source>
   <translation>여기에 그리기</translation>
  </message>
  <message>
   <source>Duplicate this lane</source>
   <translation>이 레인 복제</translation>
  </message>
  <message>
   <source>Each at its best rate</source>
   <translation>저마다 가장 좋은 학습률로</translation>
  </message>
  <message>
   <source>Each class has p = 1/C, so that the loss is ln C: {entropy} for three classes, 2.303 for ten.</source>
   <translation>모든 클래스가 p = 1/C이므로 손실은 ln C입니다. 클래스 셋이면 {entropy}, 열이면 2.303입니다.</translation>
  </message>
  <message>
   <source>Each line is best in its own column</source>
   <translation>직선마다 자기 열에서 가장 좋습니다</translation>
  </message>
  <message>
   <source>Each of the C − 1 rivals costs the margin: {hinge} here, 9 with ten classes. If a run begins with anything else, something is wrong with the program.</source>
   <translation>경쟁자 C − 1개가 저마다 마진만큼 손실을 냅니다. 여기서는 {hinge}, 클래스가 열 개면 9입니다. 학습이 다른 값에서 시작하면 프로그램에 문제가 있는 것입니다.</translation>
  </message>
  <message>
   <source>Each row of X has {x2} numbers, each column of W {w1}: they cannot be multiplied in pairs.</source>
   <translation>X의 행에는 수가 {x2}개, W의 열에는 {w1}개 있어 짝지어 곱할 수 없습니다.</translation>
  </message>
  <message>
   <source>Eight points and four lines</source>
   <translation>점 여덟 개와 직선 네 개</translation>
  </message>
  <message>
   <source>Elastic net: a rounded diamond</source>
   <translation>엘라스틱넷: 둥근 마름모</translation>
  </message>
  <message>
   <source>Element by element, not a matrix product: only the answer at the label is left.</source>
   <translation>행렬곱이 아니라 원소별 곱입니다. 레이블 자리의 답만 남습니다.</translation>
  </message>
  <message>
   <source>Error</source>
   <translation>오차</translation>
  </message>
  <message>
   <source>Evals</source>
   <translation>계산</translation>
  </message>
  <message>
   <source>Every W is equally good</source>
   <translation>모든 W가 똑같이 좋다</translation>
  </message>
  <message>
   <source>Every dot is the gradient of one mini-batch at the present weights. Four times as many samples halve the scatter, and cost four times as much.</source>
   <translation>점 하나가 지금 가중치에서 미니배치 하나의 기울기입니다. 표본이 네 배면 흩어짐은 절반이 되고, 비용은 네 배가 됩니다.</translation>
  </message>
  <message>
   <source>Every line by every loss</source>
   <translation>모든 직선을 모든 손실로 잰 표</translation>
  </message>
  <message>
   <source>Every loss doubles</source>
   <translation>모든 손실이 두 배가 된다</translation>
  </message>
  <message>
   <source>Every loss grows by 1</source>
   <translation>모든 손실이 1 커진다</translation>
  </message>
  <message>
   <source>Every loss is halved, now {hinge}: where the lowest place is does not change.</source>
   <translation>모든 손실이 절반이 되어 지금 {hinge}입니다. 가장 낮은 곳의 위치는 바뀌지 않습니다.</translation>
  </message>
  <message>
   <source>Every step away costs the same, near or far: an outlier pulls no harder than any other point. While you drag, the line stands still and then jumps, from one pair of points to the next.</source>
   <translation>가깝든 멀든 한 칸마다 손실이 똑같이 늘어납니다. 이상치도 다른 점보다 세게 당기지 못합니다. 점을 끄는 동안 직선은 가만히 있다가, 한 쌍의 점에서 다른 쌍으로 훌쩍 옮겨 갑니다.</translation>
  </message>
  <message>
   <source>Everything else is as in the present recipe.</source>
   <translation>나머지는 모두 현재 설정과 같습니다.</translation>
  </message>
  <message>
   <source>Exactly 0</source>
   <translation>정확히 0</translation>
  </message>
  <message>
   <source>Examples</source>
   <translation>예제</translation>
  </message>
  <message>
   <source>Exponentials</source>
   <translation>지수</translation>
  </message>
  <message>
   <source>Fair:</source>
   <translation>공정함:</translation>
  </message>
  <message>
   <source>Falls from {first} to {last}.</source>
   <translation>{first}에서 {last}(으)로 내려갑니다.</translation>
  </message>
  <message>
   <source>First weights</source>
   <translation>가중치 벡터 w₁</translation>
  </message>
  <message>
   <source>Flat, and it falls in every direction: the least push leads away.</source>
   <translation>평평하고 어느 방향으로 가도 낮아집니다. 조금만 밀어도 벗어납니다.</translation>
  </message>
  <message>
   <source>Flat, and it rises in every direction: both ways along every axis lead up.</source>
   <translation>평평하고 어느 방향으로 가도 높아집니다.</translation>
  </message>
  <message>
   <source>Flat, but no minimum: it falls along one direction and rises along another.</source>
   <translation>평평하지만 최솟점이 아닙니다. 한 방향으로는 낮아지고 다른 방향으로는 높아집니다.</translation>
  </message>
  <message>
   <source>Flow</source>
   <translation>흐름</translation>
  </message>
  <message>
   <source>Forty runs</source>
   <translation>마흔 번 실행</translation>
  </message>
  <message>
   <source>Forward</source>
   <translation>전방</translation>
  </message>
  <message>
   <source>Forwards: circles are answers, lines are weights; blue is above zero, orange below. The broadest line is {weight}.</source>
   <translation>순방향: 원은 답, 선은 가중치입니다. 파랑은 양수, 주황은 음수입니다. 가장 굵은 선은 {weight}입니다.</translation>
  </message>
  <message>
   <source>Four losses of one answer</source>
   <translation>한 가지 답의 네 가지 손실</translation>
  </message>
  <message>
   <source>Four pixels</source>
   <translation>픽셀 네 개</translation>
  </message>
  <message>
   <source>Fresh samples say {fresh}: the report is too good by {gap}.</source>
   <translation>새 표본으로는 {fresh}입니다. 보고한 값이 {gap}만큼 지나치게 좋습니다.</translation>
  </message>
  <message>
   <source>From the inside out, bracket by bracket</source>
   <translation>안쪽부터 괄호를 하나씩</translation>
  </message>
  <message>
   <source>Gap test − training: {gap}</source>
   <translation>시험 − 훈련 차이: {gap}</translation>
  </message>
  <message>
   <source>Gives every lane the rate at which it ends lowest, as far as was tried</source>
   <translation>시험한 값 가운데 가장 낮게 끝나는 학습률을 레인마다 줍니다</translation>
  </message>
  <message>
   <source>Go on</source>
   <translation>계속</translation>
  </message>
  <message>
   <source>Go to the best place</source>
   <translation>가장 좋은 자리로</translation>
  </message>
  <message>
   <source>Gradient</source>
   <translation>기울기</translation>
  </message>
  <message>
   <source>Gradient dW, of the same shape</source>
   <translation>같은 형상의 기울기 dW</translation>
  </message>
  <message>
   <source>Gradient noise</source>
   <translation>기울기 잡음</translation>
  </message>
  <message>
   <source>Half of it</source>
   <translation>그 절반</translation>
  </message>
  <message>
   <source>Half of it, so that the slope is λ w and not 2 λ w: another convention, and another λ. Always say which one is meant.</source>
   <translation>기울기가 2 λ w가 아니라 λ w가 되도록 절반을 취합니다. 정의가 다르면 λ도 다릅니다. 어느 쪽인지 늘 밝히세요.</translation>
  </message>
  <message>
   <source>Has hardly moved: from {first} to {last}.</source>
   <translation>거의 움직이지 않았습니다: {first}에서 {last}.</translation>
  </message>
  <message>
   <source>Here it is right, to one part in a hundred at least: nothing is wrong with the formula.</source>
   <translation>여기서는 적어도 백분의 일까지 맞습니다. 식에는 잘못이 없습니다.</translation>
  </message>
  <message>
   <source>Hidden units</source>
   <translation>은닉 뉴런</translation>
  </message>
  <message>
   <source>Hinge {hinge}, cross entropy {entropy}</source>
   <translation>힌지 {hinge}, 교차 엔트로피 {entropy}</translation>
  </message>
  <message>
   <source>How do pixels become scores?</source>
   <translation>픽셀은 어떻게 점수가 될까요?</translation>
  </message>
  <message>
   <source>How do three rows of weights divide the plane?</source>
   <translation>가중치 세 줄은 평면을 어떻게 나눌까요?</translation>
  </message>
  <message>
   <source>How does one get down?</source>
   <translation>어떻게 내려갈까요?</translation>
  </message>
  <message>
   <source>How far straight downhill is from straight to the minimum</source>
   <translation>가장 가파른 내리막과 최솟값 쪽이 얼마나 어긋나는지</translation>
  </message>
  <message>
   <source>How far the race has come</source>
   <translation>경주 진행 정도</translation>
  </message>
  <message>
   <source>How it answers its sum</source>
   <translation>합에 답하는 방식</translation>
  </message>
  <message>
   <source>How low the lane ends at each learning rate</source>
   <translation>학습률마다 레인이 얼마나 낮게 끝나는지</translation>
  </message>
  <message>
   <source>How low the lane ends at each learning rate; press to take a rate</source>
   <translation>학습률마다 레인이 얼마나 낮게 끝나는지 보여 줍니다. 누르면 그 학습률을 씁니다</translation>
  </message>
  <message>
   <source>How many steps per second are shown</source>
   <translation>초당 보여 줄 스텝 수</translation>
  </message>
  <message>
   <source>How many times as long central differences take as backpropagation. Bars are to scale.</source>
   <translation>중앙 차분은 오차역전파보다 이만큼 오래 걸립니다. 막대 길이는 실제 비율입니다.</translation>
  </message>
  <message>
   <source>How much of the distance is left after a step?</source>
   <translation>한 스텝 뒤에 거리가 얼마나 남을까요?</translation>
  </message>
  <message>
   <source>How often right?</source>
   <translation>얼마나 자주 맞을까요?</translation>
  </message>
  <message>
   <source>How steep is it, and how small may h be?</source>
   <translation>얼마나 가파르고, h는 얼마나 작아도 될까요?</translation>
  </message>
  <message>
   <source>How the race stands</source>
   <translation>경주 상황</translation>
  </message>
  <message>
   <source>How the runners stand</source>
   <translation>주자들의 현황</translation>
  </message>
  <message>
   <source>How the weights are spread</source>
   <translation>가중치의 분포</translation>
  </message>
  <message>
   <source>How wrong is an answer?</source>
   <translation>답은 얼마나 틀렸을까요?</translation>
  </message>
  <message>
   <source>How wrong is the gradient of a mini-batch?</source>
   <translation>미니배치의 기울기는 얼마나 어긋날까요?</translation>
  </message>
  <message>
   <source>How wrong?</source>
   <translation>얼마나 틀릴까요?</translation>
  </message>
  <message>
   <source>How wrong? L(ŷ, y)</source>
   <translation>얼마나 틀렸을까요? L(ŷ, y)</translation>
  </message>
  <message>
   <source>In single precision h itself becomes 0: the quotient is 0/0.</source>
   <translation>단정밀도에서는 h 자체가 0이 되어 0/0을 계산합니다.</translation>
  </message>
  <message>
   <source>In single precision this h is 0, and 0/0 is no number (NaN).</source>
   <translation>단정밀도에서 이 h는 0이고, 0/0은 수가 아닙니다(NaN).</translation>
  </message>
  <message>
   <source>Input</source>
   <translation>입력</translation>
  </message>
  <message>
   <source>It answers {slope}, without a word: 5 + 10⁻⁵⁰ is 5, so nothing changed.</source>
   <translation>말없이 {slope}(이)라고 답합니다. 5 + 10⁻⁵⁰은 5라서 바뀐 것이 없습니다.</translation>
  </message>
  <message>
   <source>It asks later</source>
   <translation>나중에 묻는다</translation>
  </message>
  <message>
   <source>It curves downwards everywhere, as around a maximum: the slope grows as one goes down.</source>
   <translation>최댓점 둘레처럼 모든 방향으로 아래로 휩니다. 내려갈수록 기울기가 커집니다.</translation>
  </message>
  <message>
   <source>It curves downwards: going down, it grows steeper.</source>
   <translation>아래로 휩니다. 내려갈수록 가팔라집니다.</translation>
  </message>
  <message>
   <source>It curves upwards along one direction and downwards along the other, as around a saddle.</source>
   <translation>안장점 둘레처럼 한 방향으로는 위로, 다른 방향으로는 아래로 휩니다.</translation>
  </message>
  <message>
   <source>It curves upwards everywhere, {ratio} times as strongly across as along: {shape}.</source>
   <translation>모든 방향으로 위로 휘며, 가로지르는 쪽이 {ratio}배 세게 휩니다: {shape}.</translation>
  </message>
  <message>
   <source>It curves upwards.</source>
   <translation>위로 휩니다.</translation>
  </message>
  <message>
   <source>It doubles</source>
   <translation>두 배가 된다</translation>
  </message>
  <message>
   <source>It falls below 0</source>
   <translation>0보다 작아진다</translation>
  </message>
  <message>
   <source>It flies off</source>
   <translation>튀어 나간다</translation>
  </message>
  <message>
   <source>It grows</source>
   <translation>커진다</translation>
  </message>
  <message>
   <source>It is a flower. Move ŷ from 0.51 to 0.99: which loss cannot tell the two answers apart?</source>
   <translation>정답은 꽃입니다. ŷ를 0.51에서 0.99로 옮겨 보세요. 두 답을 구별하지 못하는 손실은 무엇일까요?</translation>
  </message>
  <message>
   <source>It is halved</source>
   <translation>절반이 된다</translation>
  </message>
  <message>
   <source>It is none.</source>
   <translation>실제로는 꽃이 아닙니다.</translation>
  </message>
  <message>
   <source>It is one.</source>
   <translation>실제로 꽃입니다.</translation>
  </message>
  <message>
   <source>It is shifted</source>
   <translation>옮겨진다</translation>
  </message>
  <message>
   <source>It is taken for a cat, and it is one.</source>
   <translation>고양이라고 판정했고, 정말 고양이입니다.</translation>
  </message>
  <message>
   <source>It is taken for: {name}. It is a cat, so this W is not a good one.</source>
   <translation>판정: {name}. 실제로는 고양이이니 좋은 W가 아닙니다.</translation>
  </message>
  <message>
   <source>It is {label}; the answer is {answer}.</source>
   <translation>정답은 {label}, 신경망의 답은 {answer}입니다.</translation>
  </message>
  <message>
   <source>It needs no W</source>
   <translation>W가 필요 없다</translation>
  </message>
  <message>
   <source>It prints</source>
   <translation>출력</translation>
  </message>
  <message>
   <source>It should print</source>
   <translation>나와야 할 출력</translation>
  </message>
  <message>
   <source>It stays 0</source>
   <translation>0 그대로</translation>
  </message>
  <message>
   <source>It touches with an edge: turn λ up until a corner is met.</source>
   <translation>변에서 맞닿습니다. 꼭짓점에 닿을 때까지 λ를 키워 보세요.</translation>
  </message>
  <message>
   <source>It turns</source>
   <translation>돌아간다</translation>
  </message>
  <message>
   <source>It was thrown out: x is no longer a finite number.</source>
   <translation>튕겨 나갔습니다. x는 더 이상 유한한 수가 아닙니다.</translation>
  </message>
  <message>
   <source>Its leads grow from 3.6 and 2.9 to {first} and {second}, and a lead of 1 was enough: W is not unique.</source>
   <translation>앞서는 폭이 3.6과 2.9에서 {first}과(와) {second}(으)로 커집니다. 1이면 충분했으므로 W는 유일하지 않습니다.</translation>
  </message>
  <message>
   <source>Its own +∞, the others −∞</source>
   <translation>정답 +∞, 나머지 −∞</translation>
  </message>
  <message>
   <source>Its sum is {sum}, below zero: the slope is 0, nothing comes through. If that is so for every sample, it is dead.</source>
   <translation>합이 {sum}(으)로 음수입니다. 기울기가 0이라 아무것도 전해지지 않습니다. 모든 표본에서 그러면 죽은 뉴런입니다.</translation>
  </message>
  <message>
   <source>Keras wants to know the units of a layer, but not how many inputs it has. Why?</source>
   <translation>Keras는 층의 뉴런 수만 묻고 입력 수는 묻지 않습니다. 왜일까요?</translation>
  </message>
  <message>
   <source>Known are the labels Y and what the model answers. Which bracket comes first?</source>
   <translation>레이블 Y와 모델의 답은 이미 알고 있습니다. 어느 괄호부터 계산할까요?</translation>
  </message>
  <message>
   <source>L1: a diamond</source>
   <translation>L1: 마름모</translation>
  </message>
  <message>
   <source>L2 is often called the Euclidean norm. Which line gives 1 against 0.25?</source>
   <translation>L2를 유클리드 노름이라고 부르는 사람이 많습니다. 1 대 0.25가 나오는 줄은 어느 것일까요?</translation>
  </message>
  <message>
   <source>L2: a circle</source>
   <translation>L2: 원</translation>
  </message>
  <message>
   <source>Labs</source>
   <translation>실험실</translation>
  </message>
  <message>
   <source>Lane</source>
   <translation>레인</translation>
  </message>
  <message>
   <source>Larger ones</source>
   <translation>더 커도 된다</translation>
  </message>
  <message>
   <source>Layer</source>
   <translation>층</translation>
  </message>
  <message>
   <source>Learning rate</source>
   <translation>학습률</translation>
  </message>
  <message>
   <source>Less, but above 0</source>
   <translation>줄지만 0보다 크다</translation>
  </message>
  <message>
   <source>Look at the surface in space</source>
   <translation>곡면을 입체로 보기</translation>
  </message>
  <message>
   <source>Loss of forty runs</source>
   <translation>마흔 번 실행의 손실</translation>
  </message>
  <message>
   <source>Loss over steps</source>
   <translation>스텝에 따른 손실</translation>
  </message>
  <message>
   <source>Loss over the answer</source>
   <translation>답에 따른 손실</translation>
  </message>
  <message>
   <source>Loss over the scale of W</source>
   <translation>W의 배율에 따른 손실</translation>
  </message>
  <message>
   <source>Loss over the strength</source>
   <translation>규제 강도에 따른 손실</translation>
  </message>
  <message>
   <source>Loss over what was spent</source>
   <translation>쓴 비용에 따른 손실</translation>
  </message>
  <message>
   <source>Loss {data} + {charge}: below {charge} it cannot fall with these weights.</source>
   <translation>손실 {data} + {charge}: 이 가중치로는 {charge} 아래로 내려갈 수 없습니다.</translation>
  </message>
  <message>
   <source>Loss {data}: weights cost nothing, so nothing keeps it from 0.</source>
   <translation>손실 {data}: 가중치에 벌점이 없으므로 0까지 내려가는 것을 막지 않습니다.</translation>
  </message>
  <message>
   <source>Make h as small as it goes, 10⁻⁵⁰. What does the computer answer?</source>
   <translation>h를 가장 작게, 10⁻⁵⁰으로 하세요. 컴퓨터는 무엇이라 답할까요?</translation>
  </message>
  <message>
   <source>Make the answer sure and wrong. Which loss becomes infinite?</source>
   <translation>확신에 찬 틀린 답을 만들어 보세요. 어떤 손실이 무한대가 될까요?</translation>
  </message>
  <message>
   <source>Marks of the bits: first weights {weights}; batches {batches}</source>
   <translation>비트의 지문: 첫 가중치 {weights}; 배치 {batches}</translation>
  </message>
  <message>
   <source>Mended: it prints what it should.</source>
   <translation>고쳤습니다: 나와야 할 값이 나옵니다.</translation>
  </message>
  <message>
   <source>Mistakes</source>
   <translation>실수</translation>
  </message>
  <message>
   <source>Moment of the race</source>
   <translation>경주의 순간</translation>
  </message>
  <message>
   <source>Momentum</source>
   <translation>모멘텀</translation>
  </message>
  <message>
   <source>More momentum, from the best place on: does the ball arrive sooner?</source>
   <translation>가장 좋은 자리에서 모멘텀을 더 키우면 공이 더 빨리 도착할까요?</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>이름</translation>
  </message>
  <message>
   <source>Name of the lane</source>
   <translation>레인 이름</translation>
  </message>
  <message>
   <source>Neither</source>
   <translation>둘 다 아니다</translation>
  </message>
  <message>
   <source>Neither: it is a tie</source>
   <translation>둘 다 아니다: 비긴다</translation>
  </message>
  <message>
   <source>Network</source>
   <translation>신경망</translation>
  </message>
  <message>
   <source>Networks of the books</source>
   <translation>책 속의 신경망</translation>
  </message>
  <message>
   <source>Neuron</source>
   <translation>뉴런</translation>
  </message>
  <message>
   <source>Next bracket (N)</source>
   <translation>다음 괄호 (N)</translation>
  </message>
  <message>
   <source>No axis adds everything: one number, and the mean of it changes nothing.</source>
   <translation>축이 없으면 전부 더합니다. 수가 하나이니 평균을 내도 그대로입니다.</translation>
  </message>
  <message>
   <source>No, at none</source>
   <translation>어디서도 안 된다</translation>
  </message>
  <message>
   <source>No, it swings longer</source>
   <translation>아니요, 더 오래 흔들린다</translation>
  </message>
  <message>
   <source>No, whatever they do</source>
   <translation>무엇을 해도 못 배운다</translation>
  </message>
  <message>
   <source>Nobody has reached the finish line yet: f ≤ {line}.</source>
   <translation>아직 아무도 결승선 f ≤ {line}에 이르지 못했습니다.</translation>
  </message>
  <message>
   <source>Nobody pays: every point lies on the line.</source>
   <translation>손실이 없습니다. 모든 점이 직선 위에 있습니다.</translation>
  </message>
  <message>
   <source>None of them</source>
   <translation>어느 것도 아니다</translation>
  </message>
  <message>
   <source>Not at all</source>
   <translation>전혀</translation>
  </message>
  <message>
   <source>Not fair:</source>
   <translation>공정하지 않음:</translation>
  </message>
  <message>
   <source>Not yet: it still prints something else.</source>
   <translation>아직 아닙니다: 다른 값이 나옵니다.</translation>
  </message>
  <message>
   <source>Nothing</source>
   <translation>그대로다</translation>
  </message>
  <message>
   <source>Nothing changes</source>
   <translation>바뀌지 않는다</translation>
  </message>
  <message>
   <source>Nothing curves upwards here, so there is no rate above which descent must diverge.</source>
   <translation>위로 휘는 방향이 없어, 하강이 반드시 발산하는 학습률이 없습니다.</translation>
  </message>
  <message>
   <source>Nothing is drawn: this is what it answers to an empty picture.</source>
   <translation>아무것도 그리지 않았습니다. 빈 그림에 대한 답입니다.</translation>
  </message>
  <message>
   <source>Nothing is subtracted, so no digit is lost: h may be as small as one likes.</source>
   <translation>뺄셈이 없어 자릿수를 잃지 않습니다. h는 얼마든지 작아도 됩니다.</translation>
  </message>
  <message>
   <source>Now do it, and see.</source>
   <translation>이제 해 보고 확인하세요.</translation>
  </message>
  <message>
   <source>Now it is {hinge}, two more for every point: there is no largest value, only no end. It never falls below 0.</source>
   <translation>지금 {hinge}: 1점 내릴 때마다 2씩 커집니다. 최댓값은 없고 끝이 없을 뿐입니다. 0보다 작아지지는 않습니다.</translation>
  </message>
  <message>
   <source>Now p is {p} and the loss {entropy}. Both ends are limits: no scores reach them.</source>
   <translation>지금 p = {p}, 손실 {entropy}. 양 끝은 극한이라 어떤 점수로도 닿지 못합니다.</translation>
  </message>
  <message>
   <source>Now weights cost something: λ = 0.1. Can the total loss still become exactly 0?</source>
   <translation>이제 가중치에 벌점이 있습니다: λ = 0.1. 전체 손실이 정확히 0이 될 수 있을까요?</translation>
  </message>
  <message>
   <source>One gradient of the present network</source>
   <translation>지금 신경망의 기울기 한 번</translation>
  </message>
  <message>
   <source>One lane more</source>
   <translation>레인 하나 더</translation>
  </message>
  <message>
   <source>One numerical step with the linear classifier of CIFAR-10: {cifar} evaluations; with 784-50-10: {book}.</source>
   <translation>수치 기울기로 한 걸음: CIFAR-10의 선형 분류기는 {cifar}회, 784-50-10은 {book}회 계산합니다.</translation>
  </message>
  <message>
   <source>One picture for each class. Its score is the sum over all pixels of weight times ink: blue ink counts for the class, orange ink against it. A single picture must serve every way of writing the digit.</source>
   <translation>클래스마다 그림이 하나씩 있습니다. 점수는 모든 픽셀에서 가중치에 잉크를 곱해 더한 것입니다. 파란 곳의 잉크는 점수를 올리고 주황 곳의 잉크는 내립니다. 그림 하나가 숫자를 쓰는 모든 방식을 감당해야 합니다.</translation>
  </message>
  <message>
   <source>One point pays for {share} of this loss.</source>
   <translation>이 손실에서 점 하나의 몫은 {share}입니다.</translation>
  </message>
  <message>
   <source>One sample on its way through</source>
   <translation>표본 하나가 지나가는 길</translation>
  </message>
  <message>
   <source>One small stage per idea</source>
   <translation>개념마다 작은 무대 하나</translation>
  </message>
  <message>
   <source>One step</source>
   <translation>한 스텝</translation>
  </message>
  <message>
   <source>One step back</source>
   <translation>한 스텝 뒤로</translation>
  </message>
  <message>
   <source>One step of training, with its numbers</source>
   <translation>학습의 한 스텝과 그 수치</translation>
  </message>
  <message>
   <source>One sub-step back (←)</source>
   <translation>세부 단계 하나 뒤로 (←)</translation>
  </message>
  <message>
   <source>One sub-step on (→)</source>
   <translation>세부 단계 하나 앞으로 (→)</translation>
  </message>
  <message>
   <source>Only cross entropy</source>
   <translation>교차 엔트로피만</translation>
  </message>
  <message>
   <source>Only for W = 0</source>
   <translation>W = 0일 때만</translation>
  </message>
  <message>
   <source>Only the squares</source>
   <translation>제곱합만</translation>
  </message>
  <message>
   <source>Only {ratio} of what was promised: the curve leaves the line. A smaller h stays on it.</source>
   <translation>약속의 {ratio}배뿐입니다. 곡선이 직선에서 벗어납니다. h가 더 작으면 직선 위에 남습니다.</translation>
  </message>
  <message>
   <source>Only α = {where} is best. It still costs {floor}: that is the floor.</source>
   <translation>가장 좋은 것은 α = {where} 하나뿐입니다. 그래도 손실은 {floor}입니다. 이것이 바닥입니다.</translation>
  </message>
  <message>
   <source>Open this point as a run</source>
   <translation>이 점을 실행으로 열기</translation>
  </message>
  <message>
   <source>Optimizer</source>
   <translation>옵티마이저</translation>
  </message>
  <message>
   <source>Outputs of the network</source>
   <translation>신경망의 출력</translation>
  </message>
  <message>
   <source>Pause</source>
   <translation>멈춤</translation>
  </message>
  <message>
   <source>Penalty</source>
   <translation>규제</translation>
  </message>
  <message>
   <source>Pixels x</source>
   <translation>픽셀 x</translation>
  </message>
  <message>
   <source>Place</source>
   <translation>위치</translation>
  </message>
  <message>
   <source>Play</source>
   <translation>재생</translation>
  </message>
  <message>
   <source>Points exactly on the line: {count} of {all}.</source>
   <translation>직선 위에 정확히 놓인 점: {all}개 중 {count}개.</translation>
  </message>
  <message>
   <source>Points of three classes</source>
   <translation>세 클래스의 점</translation>
  </message>
  <message>
   <source>Probabilities</source>
   <translation>확률</translation>
  </message>
  <message>
   <source>Pull the right output down to 0. Where do the two errors go?</source>
   <translation>정답의 출력을 0까지 끌어내리세요. 두 오차는 어디로 갈까요?</translation>
  </message>
  <message>
   <source>Q1. The car leads by far. Move its own score by half a point. What happens to the hinge?</source>
   <translation>Q1. 자동차가 크게 앞섭니다. 자동차 점수를 0.5만큼 움직이면 힌지는 어떻게 될까요?</translation>
  </message>
  <message>
   <source>Q1. What are the least and the largest cross entropy? Pull the cat's probability down as far as it goes.</source>
   <translation>Q1. 교차 엔트로피의 최솟값과 최댓값은 얼마일까요? 고양이의 확률을 끝까지 내려 보세요.</translation>
  </message>
  <message>
   <source>Q2. What are the least and the largest hinge? Push the cat's own score down as far as it goes.</source>
   <translation>Q2. 힌지의 최솟값과 최댓값은 얼마일까요? 고양이의 점수를 끝까지 내려 보세요.</translation>
  </message>
  <message>
   <source>Q2. Which scores make the loss exactly 0? Push the cat's probability up as far as it goes.</source>
   <translation>Q2. 손실이 정확히 0이 되려면 점수가 얼마여야 할까요? 고양이의 확률을 끝까지 올려 보세요.</translation>
  </message>
  <message>
   <source>Q3. All scores near 0: set the size of W to 0. Which cross entropy do you expect?</source>
   <translation>Q3. 모든 점수가 0에 가깝습니다. W의 크기를 0으로 하면 교차 엔트로피는 얼마일까요?</translation>
  </message>
  <message>
   <source>Q3. At first W is small and all scores are near 0. Set the size of W to 0: which hinge do you expect?</source>
   <translation>Q3. 처음에는 W가 작아 모든 점수가 0에 가깝습니다. W의 크기를 0으로 하면 힌지는 얼마일까요?</translation>
  </message>
  <message>
   <source>Q4. What if the sum includes the right class? Switch it on.</source>
   <translation>Q4. 정답 클래스도 더하면 어떻게 될까요? 켜 보세요.</translation>
  </message>
  <message>
   <source>Q5. What if we take the mean over the classes instead of the sum? Switch it on.</source>
   <translation>Q5. 합 대신 클래스에 대한 평균을 쓰면 어떻게 될까요? 켜 보세요.</translation>
  </message>
  <message>
   <source>Q6. What if each hinge is squared? Look at the frog and choose the squared hinge.</source>
   <translation>Q6. 힌지를 제곱하면 어떻게 될까요? 개구리를 보고 제곱 힌지를 고르세요.</translation>
  </message>
  <message>
   <source>Race</source>
   <translation>경주</translation>
  </message>
  <message>
   <source>Race again</source>
   <translation>다시 경주</translation>
  </message>
  <message>
   <source>Random weights</source>
   <translation>무작위 가중치</translation>
  </message>
  <message>
   <source>Red: {floor}, below which no model can get with these labels.</source>
   <translation>빨강: {floor}. 이 레이블로는 어떤 모델도 이 아래로 내려갈 수 없습니다.</translation>
  </message>
  <message>
   <source>Relative error of each layer</source>
   <translation>층마다의 상대 오차</translation>
  </message>
  <message>
   <source>Remove this lane</source>
   <translation>이 레인 없애기</translation>
  </message>
  <message>
   <source>Repeat</source>
   <translation>반복</translation>
  </message>
  <message>
   <source>Reported would be {test}, but fresh samples say {fresh}: the test has chosen itself.</source>
   <translation>보고할 값은 {test}이지만 새 표본으로는 {fresh}입니다. 시험 데이터가 자기에게 좋은 것을 골랐습니다.</translation>
  </message>
  <message>
   <source>Reported would be {test}; fresh samples say {fresh}: this time not too good, by luck.</source>
   <translation>보고할 값은 {test}이고 새 표본으로는 {fresh}입니다. 이번에는 운 좋게 지나치게 좋지 않습니다.</translation>
  </message>
  <message>
   <source>Right answers over the strength</source>
   <translation>규제 강도에 따른 정답률</translation>
  </message>
  <message>
   <source>Right: the truth was given {share}.</source>
   <translation>맞았습니다. 정답 쪽에 준 확률은 {share}입니다.</translation>
  </message>
  <message>
   <source>Rises from {first} to {last}: every step goes too far.</source>
   <translation>{first}에서 {last}(으)로 오릅니다: 걸음이 너무 큽니다.</translation>
  </message>
  <message>
   <source>Rows of W must be columns of X</source>
   <translation>W의 행 수는 X의 열 수와 같아야 하므로</translation>
  </message>
  <message>
   <source>Rows of the animals</source>
   <translation>동물 데이터의 행</translation>
  </message>
  <message>
   <source>Runner</source>
   <translation>주자</translation>
  </message>
  <message>
   <source>SGD: half of the weight is gone after {steps} steps.</source>
   <translation>SGD: {steps}스텝 뒤에는 가중치가 절반으로 줄어듭니다.</translation>
  </message>
  <message>
   <source>Sample {place}: loss {loss}</source>
   <translation>표본 {place}: 손실 {loss}</translation>
  </message>
  <message>
   <source>Samples that had no say give {fresh}: this time the report is not too good, by luck.</source>
   <translation>고르는 데 끼지 않은 표본으로는 {fresh}입니다. 이번에는 운 좋게 보고한 값이 지나치게 좋지 않습니다.</translation>
  </message>
  <message>
   <source>Scattered points: whose best line passes exactly through two of them? Choose it in the table.</source>
   <translation>흩어진 점들입니다. 어느 손실의 최적 직선이 정확히 두 점을 지날까요? 표에서 골라 보세요.</translation>
  </message>
  <message>
   <source>Scores</source>
   <translation>점수</translation>
  </message>
  <message>
   <source>Scores and loss of every point</source>
   <translation>점마다 점수와 손실</translation>
  </message>
  <message>
   <source>Scores of the image</source>
   <translation>이미지의 점수</translation>
  </message>
  <message>
   <source>Search</source>
   <translation>탐색</translation>
  </message>
  <message>
   <source>Search ladder</source>
   <translation>탐색의 사다리</translation>
  </message>
  <message>
   <source>Second weights</source>
   <translation>가중치 벡터 w₂</translation>
  </message>
  <message>
   <source>Settings</source>
   <translation>설정</translation>
  </message>
  <message>
   <source>Show me the line</source>
   <translation>틀린 줄 보기</translation>
  </message>
  <message>
   <source>Show or hide this lane</source>
   <translation>이 레인 보이기/숨기기</translation>
  </message>
  <message>
   <source>Show or hide this runner</source>
   <translation>이 주자 보이기/숨기기</translation>
  </message>
  <message>
   <source>Slope 0: the ground is level here.</source>
   <translation>기울기 0: 여기는 평평합니다.</translation>
  </message>
  <message>
   <source>Slope of the loss by each of them</source>
   <translation>각각에 대한 손실의 기울기</translation>
  </message>
  <message>
   <source>Slope {slope} &lt; 0: the curve falls to the right, so downhill is to the right.</source>
   <translation>기울기 {slope} &lt; 0: 곡선이 오른쪽으로 내려가니 내리막은 오른쪽입니다.</translation>
  </message>
  <message>
   <source>Slope {slope} &gt; 0: the curve rises to the right, so downhill is to the left.</source>
   <translation>기울기 {slope} &gt; 0: 곡선이 오른쪽으로 올라가니 내리막은 왼쪽입니다.</translation>
  </message>
  <message>
   <source>Smaller ones only</source>
   <translation>더 작아야 한다</translation>
  </message>
  <message>
   <source>Speed</source>
   <translation>빠르기</translation>
  </message>
  <message>
   <source>Squares up to δ, straight beyond: mild with small errors, and no outlier pulls harder than δ.</source>
   <translation>δ까지는 제곱, 그 너머는 직선입니다. 작은 오차에는 너그럽고, 어떤 이상치도 δ보다 세게 당기지 못합니다.</translation>
  </message>
  <message>
   <source>Squares {squares}, cross entropy {entropy} as before: through softmax alone it feels the others.</source>
   <translation>제곱합 {squares}, 교차 엔트로피는 그대로 {entropy}: 소프트맥스를 거쳐서만 다른 출력을 느낍니다.</translation>
  </message>
  <message>
   <source>Start the clock again</source>
   <translation>시계 다시 시작</translation>
  </message>
  <message>
   <source>Step</source>
   <translation>스텝</translation>
  </message>
  <message>
   <source>Step {step}, sub-step {now} of {all}</source>
   <translation>{step}스텝, 세부 단계 {now} / {all}</translation>
  </message>
  <message>
   <source>Step {step}: {samples} training samples, {parameters} parameters</source>
   <translation>{step}스텝: 훈련 표본 {samples}개, 매개변수 {parameters}개</translation>
  </message>
  <message>
   <source>Steps</source>
   <translation>스텝</translation>
  </message>
  <message>
   <source>Still 2.9</source>
   <translation>그대로 2.9</translation>
  </message>
  <message>
   <source>Stop</source>
   <translation>멈춤</translation>
  </message>
  <message>
   <source>Sum of eˢ: {total}. The ring is what p ought to be.</source>
   <translation>eˢ의 합: {total}. 고리는 p가 되어야 할 값입니다.</translation>
  </message>
  <message>
   <source>Sum of squares {squares}; nearly nothing: {tiny} of the weights.</source>
   <translation>제곱의 합 {squares}; 거의 0인 가중치: {tiny}.</translation>
  </message>
  <message>
   <source>Sum of the outputs: {total}</source>
   <translation>출력의 합: {total}</translation>
  </message>
  <message>
   <source>Surface</source>
   <translation>곡면</translation>
  </message>
  <message>
   <source>Switch “keep the sum” off and raise the output of a wrong class. Which error notices?</source>
   <translation>“합 유지”를 끄고 오답 클래스의 출력을 올리세요. 어느 오차가 알아차릴까요?</translation>
  </message>
  <message>
   <source>Ten outputs, ten classes. One-hot target: {target}</source>
   <translation>출력 열 개, 클래스 열 개. 원-핫 정답: {target}</translation>
  </message>
  <message>
   <source>Test accuracy</source>
   <translation>시험 정확도</translation>
  </message>
  <message>
   <source>Test loss</source>
   <translation>시험 손실</translation>
  </message>
  <message>
   <source>That is the line. What should stand there?</source>
   <translation>그 줄입니다. 무엇으로 바꿔야 할까요?</translation>
  </message>
  <message>
   <source>That of Huber</source>
   <translation>후버 손실</translation>
  </message>
  <message>
   <source>That of the absolute error</source>
   <translation>절대 오차</translation>
  </message>
  <message>
   <source>That of the squares</source>
   <translation>제곱 오차</translation>
  </message>
  <message>
   <source>The Euclidean norm is the root of the sum of squares. It prefers the same weights, but 1 against 0.5 are its numbers.</source>
   <translation>유클리드 노름은 제곱의 합의 제곱근입니다. 같은 가중치를 고르지만 값은 1 대 0.5입니다.</translation>
  </message>
  <message>
   <source>The absolute error: {sizes} points lie on its line, {squares} on that of the squares. Where a loss is made of straight pieces its least value lies at a corner; so does that of the quantile.</source>
   <translation>절대 오차입니다. 그 직선 위에는 점이 {sizes}개, 제곱 오차의 직선 위에는 {squares}개 놓입니다. 곧은 조각으로 된 손실은 모서리에서 가장 작아집니다. 분위수 손실도 마찬가지입니다.</translation>
  </message>
  <message>
   <source>The answer: ŷ = {sure}</source>
   <translation>예측: ŷ = {sure}</translation>
  </message>
  <message>
   <source>The ball touches with a corner, and corners lie on the axes.</source>
   <translation>공이 꼭짓점에서 맞닿고, 꼭짓점은 축 위에 있습니다.</translation>
  </message>
  <message>
   <source>The best by test loss</source>
   <translation>시험 손실이 가장 낮은 점</translation>
  </message>
  <message>
   <source>The best by validation loss</source>
   <translation>검증 손실이 가장 낮은 점</translation>
  </message>
  <message>
   <source>The car has no loss. Double all weights: what happens to its hinge loss?</source>
   <translation>자동차는 손실이 없습니다. 모든 가중치를 두 배로 하면 힌지 손실은 어떻게 될까요?</translation>
  </message>
  <message>
   <source>The car leads the cat by {first} and the frog by {second}.</source>
   <translation>자동차가 고양이를 {first}, 개구리를 {second} 앞섭니다.</translation>
  </message>
  <message>
   <source>The car outdoes the cat. Push its score below the dashed line. What is the hinge then?</source>
   <translation>자동차 점수가 고양이를 앞섭니다. 자동차 점수를 점선 아래로 내리세요. 힌지 손실은 얼마가 될까요?</translation>
  </message>
  <message>
   <source>The complex step: {slope}, error {error}. It subtracts nothing.</source>
   <translation>복소 차분: {slope}, 오차 {error}. 뺄셈을 하지 않습니다.</translation>
  </message>
  <message>
   <source>The convention of CS231n. Small weights that are spread out pay least: use all inputs a little rather than a few of them strongly.</source>
   <translation>CS231n의 정의입니다. 작고 고르게 퍼진 가중치일수록 벌점이 작습니다. 몇 개의 입력을 강하게 쓰기보다 모든 입력을 조금씩 쓰라는 뜻입니다.</translation>
  </message>
  <message>
   <source>The data say how many columns X has, and W must have as many rows; b has one number for each unit.</source>
   <translation>X의 열 수는 데이터가 정하고, W의 행 수는 그와 같아야 합니다. b에는 뉴런마다 수가 하나씩 있습니다.</translation>
  </message>
  <message>
   <source>The first</source>
   <translation>w₁</translation>
  </message>
  <message>
   <source>The first steps are being taken.</source>
   <translation>첫걸음을 떼는 중입니다.</translation>
  </message>
  <message>
   <source>The first: 1, 0, 0, 0</source>
   <translation>벡터 w₁: 1, 0, 0, 0</translation>
  </message>
  <message>
   <source>The flow of one step</source>
   <translation>한 스텝의 흐름</translation>
  </message>
  <message>
   <source>The function or its slopes are no numbers here.</source>
   <translation>여기서는 함수나 기울기가 수가 아닙니다.</translation>
  </message>
  <message>
   <source>The gradients of single samples are on their way …</source>
   <translation>표본마다의 기울기를 구하는 중입니다 …</translation>
  </message>
  <message>
   <source>The ground falls by {slope} per unit towards −∇f: any rule has somewhere to go.</source>
   <translation>−∇f 쪽으로 단위 길이마다 {slope}만큼 낮아집니다. 어떤 규칙이든 나아갈 곳이 있습니다.</translation>
  </message>
  <message>
   <source>The hinge is {hinge}: a rival below the right score minus Δ costs nothing. The frog did not cost anything before, either: 2.9 came from the car alone.</source>
   <translation>힌지 손실은 {hinge}입니다. 정답 점수에서 Δ를 뺀 것보다 낮은 오답은 손실을 만들지 않습니다. 개구리는 처음부터 손실이 없었고, 2.9는 모두 자동차에서 온 것입니다.</translation>
  </message>
  <message>
   <source>The hinge is {hinge}: as long as the car leads by the margin, nothing is owed. Cross entropy is never satisfied: it went from 0.0791 to {entropy}.</source>
   <translation>힌지는 {hinge}: 마진만큼 앞서 있는 한 손실이 없습니다. 교차 엔트로피는 만족하는 법이 없어 0.0791에서 {entropy}로(으로) 바뀌었습니다.</translation>
  </message>
  <message>
   <source>The hinge of the car is 0. Double W: set its size to 2. What is the hinge now? So is W unique?</source>
   <translation>자동차의 힌지는 0입니다. W의 크기를 2로 두 배 하면 힌지는 얼마일까요? W는 유일할까요?</translation>
  </message>
  <message>
   <source>The image</source>
   <translation>이미지</translation>
  </message>
  <message>
   <source>The image, 2 × 2 pixels</source>
   <translation>이미지, 2 × 2 픽셀</translation>
  </message>
  <message>
   <source>The innermost bracket first: the logarithm of every answer.</source>
   <translation>가장 안쪽 괄호부터: 모든 답의 로그를 구합니다.</translation>
  </message>
  <message>
   <source>The loss is {entropy}, and still not 0: for p = 1 the right score would have to be infinitely far ahead.</source>
   <translation>손실은 {entropy}, 아직 0이 아닙니다. p = 1이 되려면 정답 점수가 무한히 앞서야 합니다.</translation>
  </message>
  <message>
   <source>The loss went the other way than promised: h goes far beyond the straight piece.</source>
   <translation>손실이 약속과 반대쪽으로 움직였습니다. h가 직선인 부분을 훨씬 넘어갑니다.</translation>
  </message>
  <message>
   <source>The mean over the samples: one number for the batch.</source>
   <translation>표본에 대한 평균: 배치에 하나의 수가 남습니다.</translation>
  </message>
  <message>
   <source>The network as a graph</source>
   <translation>그래프로 그린 신경망</translation>
  </message>
  <message>
   <source>The network says 0.6 for the right class. Move the 0.6 to class 7. What is the cross entropy then?</source>
   <translation>신경망은 정답에 0.6을 주었습니다. 그 0.6을 7번 클래스로 옮기면 교차 엔트로피는 얼마일까요?</translation>
  </message>
  <message>
   <source>The next phase</source>
   <translation>다음 단계</translation>
  </message>
  <message>
   <source>The norm</source>
   <translation>노름</translation>
  </message>
  <message>
   <source>The norm gives 1 against 0.5; 1 against 0.25 is its square. Always say which one is meant.</source>
   <translation>노름은 1 대 0.5이고, 1 대 0.25는 그 제곱입니다. 어느 쪽인지 늘 밝히세요.</translation>
  </message>
  <message>
   <source>The one of the absolute error</source>
   <translation>절대 오차의 직선</translation>
  </message>
  <message>
   <source>The one of the squares</source>
   <translation>제곱 오차의 직선</translation>
  </message>
  <message>
   <source>The orange line is w: the border stands across it, and the bias shifts the border.</source>
   <translation>주황 선이 w입니다. 경계는 그에 수직이고, 편향이 경계를 옮깁니다.</translation>
  </message>
  <message>
   <source>The penalty is so strong that the ball has shrunk to a point.</source>
   <translation>규제가 너무 세서 공이 한 점으로 줄었습니다.</translation>
  </message>
  <message>
   <source>The phase before</source>
   <translation>이전 단계</translation>
  </message>
  <message>
   <source>The plane of inputs</source>
   <translation>입력 평면</translation>
  </message>
  <message>
   <source>The plane of rate and momentum</source>
   <translation>학습률과 모멘텀의 평면</translation>
  </message>
  <message>
   <source>The plane of two weights</source>
   <translation>두 가중치의 평면</translation>
  </message>
  <message>
   <source>The promise is kept: the loss does what the slope said.</source>
   <translation>약속을 지켰습니다. 손실이 기울기가 말한 대로 움직입니다.</translation>
  </message>
  <message>
   <source>The rate {rate} is above the edge {edge}: steps along the steepest curvature grow.</source>
   <translation>학습률 {rate}은(는) 안정 경계 {edge}보다 큽니다. 곡률이 가장 큰 방향의 흔들림이 점점 커집니다.</translation>
  </message>
  <message>
   <source>The rate {rate} is below the edge {edge}: steps along the steepest curvature die out.</source>
   <translation>학습률 {rate}은(는) 안정 경계 {edge}보다 작습니다. 곡률이 가장 큰 방향의 흔들림이 잦아듭니다.</translation>
  </message>
  <message>
   <source>The rows</source>
   <translation>데이터의 행</translation>
  </message>
  <message>
   <source>The running experiment, begun anew three times: same weights, same batches, another rate.</source>
   <translation>지금 실험을 세 번 새로 시작했습니다: 같은 가중치, 같은 배치, 다른 학습률.</translation>
  </message>
  <message>
   <source>The running network</source>
   <translation>학습 중인 신경망</translation>
  </message>
  <message>
   <source>The running network does not look at digits. Begin with them, and the ladder stands on its data.</source>
   <translation>학습 중인 신경망은 숫자를 보지 않습니다. 숫자로 시작하면 그 데이터 위에 사다리를 세웁니다.</translation>
  </message>
  <message>
   <source>The running network has never seen digits, so it cannot answer yet.</source>
   <translation>학습 중인 신경망은 숫자를 본 적이 없어 아직 답할 수 없습니다.</translation>
  </message>
  <message>
   <source>The running network has never seen digits, so it has no templates of them.</source>
   <translation>학습 중인 신경망은 숫자를 본 적이 없어 숫자 템플릿이 없습니다.</translation>
  </message>
  <message>
   <source>The running network has never seen digits, so none is wrong yet.</source>
   <translation>학습 중인 신경망은 숫자를 본 적이 없어 아직 틀린 답도 없습니다.</translation>
  </message>
  <message>
   <source>The running network takes its steps with batches of this size</source>
   <translation>지금 학습하는 신경망이 쓰는 배치의 크기입니다</translation>
  </message>
  <message>
   <source>The same</source>
   <translation>같다</translation>
  </message>
  <message>
   <source>The same W is best</source>
   <translation>같은 W가 가장 좋다</translation>
  </message>
  <message>
   <source>The same data, the same λ</source>
   <translation>같은 데이터, 같은 λ</translation>
  </message>
  <message>
   <source>The same loss, only larger</source>
   <translation>같은 손실, 더 클 뿐</translation>
  </message>
  <message>
   <source>The same points, the best line by each loss</source>
   <translation>같은 점들, 손실마다 다른 최적 직선</translation>
  </message>
  <message>
   <source>The samples held back, which had no say, give {fresh}: the report is too good by {gap}.</source>
   <translation>고르는 데 끼지 않고 따로 둔 표본으로는 {fresh}입니다. 보고한 값이 {gap}만큼 지나치게 좋습니다.</translation>
  </message>
  <message>
   <source>The second</source>
   <translation>w₂</translation>
  </message>
  <message>
   <source>The second: four times 0.25</source>
   <translation>벡터 w₂: 0.25 네 개</translation>
  </message>
  <message>
   <source>The shapes of a layer</source>
   <translation>층의 형상</translation>
  </message>
  <message>
   <source>The slope is 0 here: whatever the loss would like to change, nothing of it reaches the weights.</source>
   <translation>여기서는 기울기가 0입니다. 손실이 무엇을 바꾸고 싶어 하든 가중치에 전해지지 않습니다.</translation>
  </message>
  <message>
   <source>The slope is 0: x stays where it is.</source>
   <translation>기울기가 0입니다. x는 그 자리에 머뭅니다.</translation>
  </message>
  <message>
   <source>The slope is negative, so x must grow: subtracting the slope moves x to the right.</source>
   <translation>기울기가 음수이므로 x는 커져야 합니다. 기울기를 빼면 x가 오른쪽으로 갑니다.</translation>
  </message>
  <message>
   <source>The slope is negative: to go down, x must grow. x ← x − η · slope does that.</source>
   <translation>기울기가 음수입니다. 내려가려면 x가 커져야 하고, x ← x − η · 기울기가 그렇게 합니다.</translation>
  </message>
  <message>
   <source>The slope is positive: to go down, x must shrink. x ← x − η · slope does that.</source>
   <translation>기울기가 양수입니다. 내려가려면 x가 작아져야 하고, x ← x − η · 기울기가 그렇게 합니다.</translation>
  </message>
  <message>
   <source>The slope is {slope}, next to nothing, and there is no minimum here: descent crawls.</source>
   <translation>기울기가 {slope}(으)로 거의 없지만 최솟점은 아닙니다. 하강은 기어가듯 느려집니다.</translation>
  </message>
  <message>
   <source>The smallest there is</source>
   <translation>가장 작은 것</translation>
  </message>
  <message>
   <source>The squared error</source>
   <translation>제곱 오차</translation>
  </message>
  <message>
   <source>The steepest slope drawn is {slope}.</source>
   <translation>그려진 것 가운데 가장 큰 기울기는 {slope}입니다.</translation>
  </message>
  <message>
   <source>The step is large: the curve bends within it.</source>
   <translation>간격이 큽니다. 그 안에서 곡선이 휩니다.</translation>
  </message>
  <message>
   <source>The step is small: f(x + h) and f(x) share nearly all their digits, and rounding is left.</source>
   <translation>간격이 작습니다. f(x + h)와 f(x)의 자릿수가 거의 같아 반올림만 남습니다.</translation>
  </message>
  <message>
   <source>The sum of sizes does not see how they are spread. Its pull does not weaken near zero, so that many weights end there.</source>
   <translation>절댓값의 합은 어떻게 퍼져 있는지 보지 않습니다. 0 근처에서도 당기는 힘이 약해지지 않아 많은 가중치가 0이 됩니다.</translation>
  </message>
  <message>
   <source>The sum of squares</source>
   <translation>제곱의 합</translation>
  </message>
  <message>
   <source>The test, asked once, at the end: test loss {test}.</source>
   <translation>시험은 마지막에 한 번만: 시험 손실 {test}.</translation>
  </message>
  <message>
   <source>The truth and the answer</source>
   <translation>정답과 예측</translation>
  </message>
  <message>
   <source>The truth: y = {truth}</source>
   <translation>정답: y = {truth}</translation>
  </message>
  <message>
   <source>The valley</source>
   <translation>골짜기</translation>
  </message>
  <message>
   <source>The way in the valley</source>
   <translation>골짜기에서 지나온 길</translation>
  </message>
  <message>
   <source>The weights begin near zero and the rate is small; in some runs units die. Now try ten units, He and 0.1.</source>
   <translation>가중치가 0 가까이에서 시작하고 학습률이 작습니다. 어떤 실행에서는 뉴런이 죽습니다. 이제 뉴런 열 개, He, 0.1로 해 보세요.</translation>
  </message>
  <message>
   <source>The weights say which way the border faces, the bias how far from the origin it lies.</source>
   <translation>가중치는 경계가 향하는 쪽을, 편향은 원점에서 떨어진 거리를 정합니다.</translation>
  </message>
  <message>
   <source>The weights that disagree most</source>
   <translation>가장 어긋나는 가중치</translation>
  </message>
  <message>
   <source>The worst first; choose one to draw it on the pad</source>
   <translation>가장 크게 틀린 것부터. 하나를 고르면 그림판에 옮깁니다</translation>
  </message>
  <message>
   <source>There is none</source>
   <translation>없다</translation>
  </message>
  <message>
   <source>These are what the hidden units look for. Classes have templates of their own only in a model without hidden units.</source>
   <translation>은닉 뉴런이 찾는 모양입니다. 클래스마다 템플릿이 있는 것은 은닉 뉴런이 없는 모델뿐입니다.</translation>
  </message>
  <message>
   <source>This line is as it should be. Look at another one.</source>
   <translation>이 줄은 맞습니다. 다른 줄을 보세요.</translation>
  </message>
  <message>
   <source>This one runs the present recipe as it is.</source>
   <translation>현재 설정 그대로 달립니다.</translation>
  </message>
  <message>
   <source>This rule scales every slope by its size, so 2/λ = {edge} is not its edge.</source>
   <translation>이 규칙은 기울기를 그 크기로 나누므로 2/λ = {edge}은(는) 이 규칙의 경계가 아닙니다.</translation>
  </message>
  <message>
   <source>This weight changes nothing here: its slope is 0.</source>
   <translation>이 가중치는 여기서 아무것도 바꾸지 않습니다. 기울기가 0입니다.</translation>
  </message>
  <message>
   <source>Three ReLU units, weights from U(±0.05), rate 0.01, 1,000 epochs: how many of 40 runs learn six rows?</source>
   <translation>ReLU 뉴런 셋, U(±0.05)에서 뽑은 가중치, 학습률 0.01, 1,000에폭: 40번 가운데 몇 번이나 여섯 행을 배울까요?</translation>
  </message>
  <message>
   <source>Three of the four are one way, drawn in dashes of three colours: both of SGD and AdamW multiply the weight by 1 − ηλ in every step. Only Adam with the penalty in the loss goes its own way.</source>
   <translation>넷 가운데 셋은 같은 길이어서 세 색 점선으로 번갈아 그렸습니다. 두 SGD와 AdamW는 스텝마다 가중치에 1 − ηλ를 곱합니다. 손실 안에 규제항을 둔 Adam만 다른 길을 갑니다.</translation>
  </message>
  <message>
   <source>Three planes</source>
   <translation>세 평면</translation>
  </message>
  <message>
   <source>Time of one gradient</source>
   <translation>기울기 한 번의 시간</translation>
  </message>
  <message>
   <source>To the left</source>
   <translation>왼쪽</translation>
  </message>
  <message>
   <source>To the minimum</source>
   <translation>최솟값 쪽</translation>
  </message>
  <message>
   <source>To the right</source>
   <translation>오른쪽</translation>
  </message>
  <message>
   <source>Too large</source>
   <translation>너무 큼</translation>
  </message>
  <message>
   <source>Too large to be drawn whole: of each layer the {most} units that answer loudest ({parts}).</source>
   <translation>너무 커서 다 그리지 못합니다. 층마다 가장 크게 답하는 뉴런 {most}개를 그렸습니다({parts}).</translation>
  </message>
  <message>
   <source>Too small</source>
   <translation>너무 작음</translation>
  </message>
  <message>
   <source>Training accuracy</source>
   <translation>훈련 정확도</translation>
  </message>
  <message>
   <source>Training loss</source>
   <translation>훈련 손실</translation>
  </message>
  <message>
   <source>Trying learning rates…</source>
   <translation>학습률을 바꾸어 가며 해 보는 중…</translation>
  </message>
  <message>
   <source>Tuning</source>
   <translation>튜닝</translation>
  </message>
  <message>
   <source>Turn it while it trains</source>
   <translation>학습하는 동안 바꾸기</translation>
  </message>
  <message>
   <source>Turn only the bias: what becomes of the border where the sum is 0?</source>
   <translation>편향만 바꾸면 합이 0인 경계는 어떻게 될까요?</translation>
  </message>
  <message>
   <source>Turn the sides</source>
   <translation>크기 바꾸기</translation>
  </message>
  <message>
   <source>Twice as far costs four times as much: the largest error matters most, and the line goes to meet it.</source>
   <translation>두 배 멀면 손실은 네 배입니다. 가장 큰 오차가 가장 중요해서 직선이 그 점을 향해 다가갑니다.</translation>
  </message>
  <message>
   <source>Twice as large: W is unique</source>
   <translation>두 배: W는 유일하다</translation>
  </message>
  <message>
   <source>Two balls roll from every start. Their settings are in the course.</source>
   <translation>출발점마다 공 두 개가 구릅니다. 설정은 코스에 있습니다.</translation>
  </message>
  <message>
   <source>Two moons, a fifth of the labels wrong: {learn} samples learn, {held} validate, {test} test. 24 hidden units, 3,000 steps, the mean of five runs.</source>
   <translation>두 초승달, 레이블 5분의 1이 틀림: 학습 {learn}개, 검증 {held}개, 시험 {test}개. 은닉 뉴런 24개, 3,000스텝, 다섯 번의 평균.</translation>
  </message>
  <message>
   <source>Undo the mend</source>
   <translation>고친 것 되돌리기</translation>
  </message>
  <message>
   <source>Up to 2 (1 + β) / λ₂, here {most}: the speed that is kept brakes a jump to the other side. (Nesterov, who looks ahead, allows smaller ones.)</source>
   <translation>2 (1 + β) / λ₂까지, 여기서는 {most}까지 됩니다. 남아 있는 속도가 반대편으로 뛰는 것을 막아 줍니다. (앞을 내다보는 네스테로프는 더 작아야 합니다.)</translation>
  </message>
  <message>
   <source>Upwards</source>
   <translation>세로축</translation>
  </message>
  <message>
   <source>W = 0 costs nothing but has a data loss of 2; the best total is {floor}: the floor is above 0.</source>
   <translation>W = 0은 벌점이 없지만 데이터 손실이 2입니다. 가장 작은 합은 {floor}(으)로, 바닥이 0보다 높습니다.</translation>
  </message>
  <message>
   <source>W: weights</source>
   <translation>W: 가중치</translation>
  </message>
  <message>
   <source>Weights W</source>
   <translation>가중치 W</translation>
  </message>
  <message>
   <source>Weights W and biases b, a row for each class</source>
   <translation>가중치 W와 편향 b, 클래스마다 한 줄</translation>
  </message>
  <message>
   <source>Weights W, a row for each class</source>
   <translation>가중치 W, 클래스마다 한 행</translation>
  </message>
  <message>
   <source>Weights that are exactly 0: {none} of 2.</source>
   <translation>정확히 0인 가중치: 2개 가운데 {none}개.</translation>
  </message>
  <message>
   <source>What an axis is: mean(−sum(A, axis))</source>
   <translation>축이란: mean(−sum(A, axis))</translation>
  </message>
  <message>
   <source>What both cost</source>
   <translation>둘의 벌점</translation>
  </message>
  <message>
   <source>What both cost by each measure</source>
   <translation>재는 법마다 둘의 벌점</translation>
  </message>
  <message>
   <source>What do losses make of scores?</source>
   <translation>손실은 점수를 어떻게 볼까요?</translation>
  </message>
  <message>
   <source>What do they say?</source>
   <translation>무엇을 말할까요?</translation>
  </message>
  <message>
   <source>What do weights cost?</source>
   <translation>가중치의 벌점은 얼마일까요?</translation>
  </message>
  <message>
   <source>What do you expect? Choose first.</source>
   <translation>어떻게 될까요? 먼저 고르세요.</translation>
  </message>
  <message>
   <source>What does a line of code do, from the inside out?</source>
   <translation>코드 한 줄은 안쪽부터 무엇을 할까요?</translation>
  </message>
  <message>
   <source>What does a network do while it learns?</source>
   <translation>신경망은 배우는 동안 무엇을 할까요?</translation>
  </message>
  <message>
   <source>What does a scale cost?</source>
   <translation>배율마다 손실은 얼마일까요?</translation>
  </message>
  <message>
   <source>What does it see in a digit?</source>
   <translation>숫자에서 무엇을 볼까요?</translation>
  </message>
  <message>
   <source>What does one unit do?</source>
   <translation>뉴런 하나는 무엇을 할까요?</translation>
  </message>
  <message>
   <source>What each pixel adds to the score</source>
   <translation>각 픽셀이 점수에 보태는 값</translation>
  </message>
  <message>
   <source>What every point came to</source>
   <translation>점마다 얻은 결과</translation>
  </message>
  <message>
   <source>What happens in one step?</source>
   <translation>한 스텝에 무슨 일이 일어날까요?</translation>
  </message>
  <message>
   <source>What is left of a weight of 1?</source>
   <translation>1이던 가중치는 얼마나 남을까요?</translation>
  </message>
  <message>
   <source>What is taken for what</source>
   <translation>무엇을 무엇으로 잘못 볼까요?</translation>
  </message>
  <message>
   <source>What is wrong with this program?</source>
   <translation>이 프로그램은 무엇이 틀렸을까요?</translation>
  </message>
  <message>
   <source>What it answers</source>
   <translation>답</translation>
  </message>
  <message>
   <source>What it answers to every input</source>
   <translation>모든 입력에 대한 답</translation>
  </message>
  <message>
   <source>What one residual costs</source>
   <translation>잔차 하나의 손실</translation>
  </message>
  <message>
   <source>What the network is shown</source>
   <translation>신경망이 보는 그림</translation>
  </message>
  <message>
   <source>What they wrote</source>
   <translation>누군가 쓴 코드</translation>
  </message>
  <message>
   <source>When does the heavy ball arrive, swing, or fly off?</source>
   <translation>무거운 공은 언제 도착하고, 흔들리고, 튀어 나갈까요?</translation>
  </message>
  <message>
   <source>Where both directions swing a step leaves √β of the distance: {kept} of it at β = {beta}. The bright ridge ends where the flat direction stops creeping.</source>
   <translation>두 방향이 모두 흔들리는 곳에서는 한 스텝 뒤에 거리의 √β가 남습니다. β = {beta}이면 {kept}입니다. 완만한 방향이 더는 기어가지 않게 되는 데서 밝은 능선이 끝납니다.</translation>
  </message>
  <message>
   <source>Where each class wins</source>
   <translation>클래스마다 이기는 곳</translation>
  </message>
  <message>
   <source>Which errors does a loss care about?</source>
   <translation>손실은 어떤 오차를 중요하게 여길까요?</translation>
  </message>
  <message>
   <source>Which line is wrong? Press it.</source>
   <translation>어느 줄이 틀렸을까요? 눌러 보세요.</translation>
  </message>
  <message>
   <source>Which of the three differences is right even with h = 10⁻⁵⁰? Choose it.</source>
   <translation>h = 10⁻⁵⁰에서도 맞는 차분은 셋 중 무엇일까요? 골라 보세요.</translation>
  </message>
  <message>
   <source>Which recipe learns fastest?</source>
   <translation>어느 설정이 가장 빨리 배울까요?</translation>
  </message>
  <message>
   <source>Which sample, which way?</source>
   <translation>어느 표본을, 어느 방향으로?</translation>
  </message>
  <message>
   <source>Which settings, and how does one find them?</source>
   <translation>어떤 설정이 좋고, 어떻게 찾을까요?</translation>
  </message>
  <message>
   <source>Which step h gives the slope with the smallest error, measured forward? Try.</source>
   <translation>전방 차분에서 오차가 가장 작은 간격 h는 얼마일까요? 해 보세요.</translation>
  </message>
  <message>
   <source>Which way does every weight have to go?</source>
   <translation>모든 가중치는 어느 쪽으로 가야 할까요?</translation>
  </message>
  <message>
   <source>While w1 moves, w2 = {w2} and b = {b} are constants, and so on: each slope is partial.</source>
   <translation>w1이 움직일 때 w2 = {w2}, b = {b}은(는) 상수입니다. 다른 것도 마찬가지라 각 기울기는 편미분입니다.</translation>
  </message>
  <message>
   <source>Who finds the way down, and why?</source>
   <translation>누가, 왜 내려가는 길을 찾을까요?</translation>
  </message>
  <message>
   <source>Who gets down for how many looks at the loss?</source>
   <translation>손실을 몇 번 보고 얼마나 내려갈까요?</translation>
  </message>
  <message>
   <source>With W = 0 it would be {empty} + 0.</source>
   <translation>W = 0이면 {empty} + 0입니다.</translation>
  </message>
  <message>
   <source>Without a penalty every scale from 0.345 on has no loss at all: W is one of many.</source>
   <translation>규제가 없으면 0.345부터 모든 배율에서 손실이 없습니다. W는 수많은 것 가운데 하나입니다.</translation>
  </message>
  <message>
   <source>Without a penalty the gap between test and training is {free}. The least test loss so far is at λ = {best}: there the gap is {gap}.</source>
   <translation>규제가 없으면 시험과 훈련의 차이는 {free}입니다. 지금까지 시험 손실이 가장 작은 곳은 λ = {best}이고, 그때 차이는 {gap}입니다.</translation>
  </message>
  <message>
   <source>Without a penalty the gap between validation and training is {free}. The least validation loss so far is at λ = {best}: there the gap is {gap}.</source>
   <translation>규제가 없으면 검증과 훈련의 차이는 {free}입니다. 지금까지 검증 손실이 가장 작은 곳은 λ = {best}이고, 그때 차이는 {gap}입니다.</translation>
  </message>
  <message>
   <source>Without momentum this valley allows rates below 2 / λ₂. And with momentum 0.9?</source>
   <translation>모멘텀이 없으면 이 골짜기에서는 학습률이 2 / λ₂보다 작아야 합니다. 모멘텀이 0.9라면 어떨까요?</translation>
  </message>
  <message>
   <source>Written out</source>
   <translation>풀어 쓴 식</translation>
  </message>
  <message>
   <source>Wrong answers</source>
   <translation>틀린 답</translation>
  </message>
  <message>
   <source>Wrong: the truth was given only {share}.</source>
   <translation>틀렸습니다. 정답 쪽에 준 확률이 {share}뿐입니다.</translation>
  </message>
  <message>
   <source>X has 5 rows and 2 columns, W 3 rows and 3 columns. What is the shape of X W?</source>
   <translation>X는 5행 2열, W는 3행 3열입니다. X W의 형상은 무엇일까요?</translation>
  </message>
  <message>
   <source>X has {x2} columns, but W has {w1} rows: there is no such product.</source>
   <translation>X는 {x2}열인데 W는 {w1}행입니다. 이런 곱은 없습니다.</translation>
  </message>
  <message>
   <source>Y, one-hot</source>
   <translation>Y, 원-핫</translation>
  </message>
  <message>
   <source>Yes, at some scale</source>
   <translation>어떤 배율에서는 된다</translation>
  </message>
  <message>
   <source>Yes, it is faster</source>
   <translation>네, 더 빠르다</translation>
  </message>
  <message>
   <source>Yes, with time</source>
   <translation>시간이 지나면 배운다</translation>
  </message>
  <message>
   <source>Zero-one loss</source>
   <translation>0-1 손실</translation>
  </message>
  <message>
   <source>Zero-one loss is 0 for both: it only counts. Being flat it has no slope, so that nothing can be learned from it by descent. Cross entropy fell from 0.673 to {entropy}.</source>
   <translation>0-1 손실은 둘 다 0입니다. 맞았는지 틀렸는지만 세기 때문입니다. 평평해서 기울기가 없으니 경사 하강법으로는 여기서 배울 것이 없습니다. 교차 엔트로피는 0.673에서 {entropy}(으)로 줄었습니다.</translation>
  </message>
  <message>
   <source>[0, 0] is other, other and bird, and no answer can be right for all three: the loss cannot fall below {floor}.</source>
   <translation>[0, 0]이 기타, 기타, 조류이므로 어떤 답도 셋 모두에 맞을 수 없습니다. 손실은 {floor} 아래로 내려갈 수 없습니다.</translation>
  </message>
  <message>
   <source>a long valley, in which descent zigzags</source>
   <translation>하강이 지그재그로 가는 긴 골짜기</translation>
  </message>
  <message>
   <source>a round bowl</source>
   <translation>둥근 그릇</translation>
  </message>
  <message>
   <source>a tie</source>
   <translation>비김</translation>
  </message>
  <message>
   <source>absolute error</source>
   <translation>절대 오차</translation>
  </message>
  <message>
   <source>across</source>
   <translation>가로지르는 방향</translation>
  </message>
  <message>
   <source>all scores 0, ten classes: loss {ten}</source>
   <translation>점수가 모두 0, 열 클래스: 손실 {ten}</translation>
  </message>
  <message>
   <source>all scores 0, three classes: loss {three}</source>
   <translation>점수가 모두 0, 세 클래스: 손실 {three}</translation>
  </message>
  <message>
   <source>along</source>
   <translation>따라가는 방향</translation>
  </message>
  <message>
   <source>answer z</source>
   <translation>답 z</translation>
  </message>
  <message>
   <source>as it is</source>
   <translation>그대로</translation>
  </message>
  <message>
   <source>axis=0 adds down each column: one sum per class. Not what is meant.</source>
   <translation>axis=0은 각 열을 따라 더합니다. 클래스마다 합이 하나이며, 뜻한 바가 아닙니다.</translation>
  </message>
  <message>
   <source>axis=1 adds along each row: one sum per sample.</source>
   <translation>axis=1은 각 행을 따라 더합니다. 표본마다 합이 하나입니다.</translation>
  </message>
  <message>
   <source>backpropagation</source>
   <translation>오차역전파</translation>
  </message>
  <message>
   <source>best for both</source>
   <translation>둘 모두에 가장 좋은 곳</translation>
  </message>
  <message>
   <source>best for the data</source>
   <translation>데이터에 가장 좋은 곳</translation>
  </message>
  <message>
   <source>best place</source>
   <translation>가장 좋은 자리</translation>
  </message>
  <message>
   <source>cannot tell: another h</source>
   <translation>알 수 없음: h를 바꿀 것</translation>
  </message>
  <message>
   <source>central</source>
   <translation>중앙 차분</translation>
  </message>
  <message>
   <source>central difference</source>
   <translation>중앙 차분</translation>
  </message>
  <message>
   <source>creeps, without ever turning back</source>
   <translation>되돌아오지 않고 천천히 기어갑니다</translation>
  </message>
  <message>
   <source>cross entropy</source>
   <translation>교차 엔트로피</translation>
  </message>
  <message>
   <source>data loss</source>
   <translation>데이터 손실</translation>
  </message>
  <message>
   <source>data loss + penalty</source>
   <translation>데이터 손실 + 규제항</translation>
  </message>
  <message>
   <source>differences</source>
   <translation>차분</translation>
  </message>
  <message>
   <source>differences are sure to</source>
   <translation>차분의 불확실함</translation>
  </message>
  <message>
   <source>distance</source>
   <translation>거리</translation>
  </message>
  <message>
   <source>epoch</source>
   <translation>에폭</translation>
  </message>
  <message>
   <source>error</source>
   <translation>오차</translation>
  </message>
  <message>
   <source>evaluation {now} of {all}</source>
   <translation>계산 {now} / {all}</translation>
  </message>
  <message>
   <source>evaluations of the loss</source>
   <translation>손실 계산 횟수</translation>
  </message>
  <message>
   <source>f</source>
   <translation>f</translation>
  </message>
  <message>
   <source>first input</source>
   <translation>첫째 입력</translation>
  </message>
  <message>
   <source>first weight</source>
   <translation>첫째 가중치</translation>
  </message>
  <message>
   <source>flies off</source>
   <translation>튀어 나갑니다</translation>
  </message>
  <message>
   <source>for {weight}; length {length}</source>
   <translation>{weight}의 기울기; 길이 {length}</translation>
  </message>
  <message>
   <source>forward</source>
   <translation>전방 차분</translation>
  </message>
  <message>
   <source>gap</source>
   <translation>차이</translation>
  </message>
  <message>
   <source>gives {value}</source>
   <translation>결과: {value}</translation>
  </message>
  <message>
   <source>gradient ∇L</source>
   <translation>기울기 ∇L</translation>
  </message>
  <message>
   <source>h is large: nothing is lost, but the secant is not the tangent yet.</source>
   <translation>h가 큽니다. 잃은 것은 없지만 할선이 아직 접선이 아닙니다.</translation>
  </message>
  <message>
   <source>h is smaller than one unit in the last place of 5: 5 + h is 5, and the difference is 0.</source>
   <translation>h가 5의 마지막 자리 한 단위보다 작습니다. 5 + h는 5이고 차이는 0입니다.</translation>
  </message>
  <message>
   <source>here</source>
   <translation>지금 여기</translation>
  </message>
  <message>
   <source>inputs</source>
   <translation>입력</translation>
  </message>
  <message>
   <source>is its answer: {figure}</source>
   <translation>이(가) 답입니다: {figure}</translation>
  </message>
  <message>
   <source>jumps from side to side</source>
   <translation>양쪽을 번갈아 뜁니다</translation>
  </message>
  <message>
   <source>label</source>
   <translation>레이블</translation>
  </message>
  <message>
   <source>layer</source>
   <translation>층</translation>
  </message>
  <message>
   <source>layer {number}: {units} units, up to {reach}</source>
   <translation>{number}층: 뉴런 {units}개, 최대 {reach}</translation>
  </message>
  <message>
   <source>lead uphill</source>
   <translation>오르막으로 이끄는 배치</translation>
  </message>
  <message>
   <source>learning rate</source>
   <translation>학습률</translation>
  </message>
  <message>
   <source>line ↓   loss →</source>
   <translation>직선 ↓   손실 →</translation>
  </message>
  <message>
   <source>ln C and ∞</source>
   <translation>ln C와 ∞</translation>
  </message>
  <message>
   <source>log</source>
   <translation>로그</translation>
  </message>
  <message>
   <source>loss</source>
   <translation>손실</translation>
  </message>
  <message>
   <source>loss evaluations</source>
   <translation>손실 계산 횟수</translation>
  </message>
  <message>
   <source>loss of all training samples</source>
   <translation>전체 훈련 표본의 손실</translation>
  </message>
  <message>
   <source>max(0, s − s + Δ) = Δ is added to every loss: {hinge}. The slopes stay, only the least loss is no longer 0.</source>
   <translation>모든 손실에 max(0, s − s + Δ) = Δ가 더해져 {hinge}입니다. 기울기는 그대로이고, 최솟값만 0이 아니게 됩니다.</translation>
  </message>
  <message>
   <source>mean</source>
   <translation>mean</translation>
  </message>
  <message>
   <source>mean of cos ∠</source>
   <translation>cos ∠의 평균</translation>
  </message>
  <message>
   <source>mean of the three images: {mean}</source>
   <translation>세 사진의 평균: {mean}</translation>
  </message>
  <message>
   <source>mean of {count} samples</source>
   <translation>표본 {count}개의 평균</translation>
  </message>
  <message>
   <source>model</source>
   <translation>model</translation>
  </message>
  <message>
   <source>momentum</source>
   <translation>모멘텀</translation>
  </message>
  <message>
   <source>network</source>
   <translation>신경망</translation>
  </message>
  <message>
   <source>network: {size}</source>
   <translation>신경망: {size}</translation>
  </message>
  <message>
   <source>no row is left for this label</source>
   <translation>남은 행이 없음</translation>
  </message>
  <message>
   <source>noise {noise}</source>
   <translation>잡음 {noise}</translation>
  </message>
  <message>
   <source>of the first sample</source>
   <translation>첫 표본의 점수</translation>
  </message>
  <message>
   <source>parameters</source>
   <translation>매개변수</translation>
  </message>
  <message>
   <source>penalty λR(W)</source>
   <translation>규제항 λR(W)</translation>
  </message>
  <message>
   <source>point</source>
   <translation>점</translation>
  </message>
  <message>
   <source>promised</source>
   <translation>약속</translation>
  </message>
  <message>
   <source>real</source>
   <translation>실제</translation>
  </message>
  <message>
   <source>relative error</source>
   <translation>상대 오차</translation>
  </message>
  <message>
   <source>residual r = y − ŷ</source>
   <translation>잔차 r = y − ŷ</translation>
  </message>
  <message>
   <source>right</source>
   <translation>맞음</translation>
  </message>
  <message>
   <source>right is {value}</source>
   <translation>맞는 값은 {value}</translation>
  </message>
  <message>
   <source>right would be {value}</source>
   <translation>맞는 값: {value}</translation>
  </message>
  <message>
   <source>right − Δ = {line}</source>
   <translation>정답 − Δ = {line}</translation>
  </message>
  <message>
   <source>right: training {train}, test {test}</source>
   <translation>정확도: 훈련 {train}, 시험 {test}</translation>
  </message>
  <message>
   <source>same first weights {weights} · same batches {batches}</source>
   <translation>첫 가중치 같음 {weights} · 배치 같음 {batches}</translation>
  </message>
  <message>
   <source>samples looked at</source>
   <translation>살펴본 표본 수</translation>
  </message>
  <message>
   <source>samples of step {step}</source>
   <translation>스텝 {step}의 표본</translation>
  </message>
  <message>
   <source>scale of W</source>
   <translation>W의 배율</translation>
  </message>
  <message>
   <source>scale α of all weights</source>
   <translation>모든 가중치의 배율 α</translation>
  </message>
  <message>
   <source>scores f(x, W)</source>
   <translation>점수 f(x, W)</translation>
  </message>
  <message>
   <source>second input</source>
   <translation>둘째 입력</translation>
  </message>
  <message>
   <source>second weight</source>
   <translation>둘째 가중치</translation>
  </message>
  <message>
   <source>share</source>
   <translation>비율</translation>
  </message>
  <message>
   <source>signal / noise</source>
   <translation>신호 / 잡음</translation>
  </message>
  <message>
   <source>slopes, all on one scale</source>
   <translation>점수별 기울기, 모두 같은 눈금</translation>
  </message>
  <message>
   <source>squared error</source>
   <translation>제곱 오차</translation>
  </message>
  <message>
   <source>start</source>
   <translation>출발점</translation>
  </message>
  <message>
   <source>step</source>
   <translation>스텝</translation>
  </message>
  <message>
   <source>step {now} of {all}</source>
   <translation>스텝 {now} / {all}</translation>
  </message>
  <message>
   <source>step {step} of {steps}</source>
   <translation>{step} / {steps} 스텝</translation>
  </message>
  <message>
   <source>strength λ, at the far left none</source>
   <translation>규제 강도 λ, 맨 왼쪽은 규제 없음</translation>
  </message>
  <message>
   <source>sum a</source>
   <translation>합 a</translation>
  </message>
  <message>
   <source>sum and answer</source>
   <translation>합과 답</translation>
  </message>
  <message>
   <source>swings like a spring</source>
   <translation>용수철처럼 흔들립니다</translation>
  </message>
  <message>
   <source>test loss {chosen}, training loss {train}</source>
   <translation>시험 손실 {chosen}, 훈련 손실 {train}</translation>
  </message>
  <message>
   <source>the first is cheaper</source>
   <translation>w₁의 벌점이 더 작다</translation>
  </message>
  <message>
   <source>the first of {count}</source>
   <translation>{count}개 가운데 처음 몇 개</translation>
  </message>
  <message>
   <source>the second is cheaper</source>
   <translation>w₂의 벌점이 더 작다</translation>
  </message>
  <message>
   <source>training loss</source>
   <translation>훈련 손실</translation>
  </message>
  <message>
   <source>unclear: look at it</source>
   <translation>불분명: 살펴볼 것</translation>
  </message>
  <message>
   <source>validation loss {chosen}, training loss {train}</source>
   <translation>검증 손실 {chosen}, 훈련 손실 {train}</translation>
  </message>
  <message>
   <source>verdict</source>
   <translation>판정</translation>
  </message>
  <message>
   <source>weight</source>
   <translation>가중치</translation>
  </message>
  <message>
   <source>weights</source>
   <translation>가중치</translation>
  </message>
  <message>
   <source>wrong</source>
   <translation>틀림</translation>
  </message>
  <message>
   <source>x</source>
   <translation>x</translation>
  </message>
  <message>
   <source>x + h is x: nothing changes, and the answer is 0, without a word of warning.</source>
   <translation>x + h가 x와 같습니다. 아무것도 바뀌지 않아 경고 한마디 없이 0이라고 답합니다.</translation>
  </message>
  <message>
   <source>x + h lands on the nearest number that there is: few digits of the difference are left.</source>
   <translation>x + h는 표현할 수 있는 가장 가까운 수가 됩니다. 차이에 남는 자릿수가 얼마 없습니다.</translation>
  </message>
  <message>
   <source>x and y have different scales</source>
   <translation>x와 y의 축척이 다릅니다</translation>
  </message>
  <message>
   <source>x: inputs</source>
   <translation>x: 입력</translation>
  </message>
  <message>
   <source>x₀² + 4² at 3</source>
   <translation>x₀² + 4², x₀ = 3</translation>
  </message>
  <message>
   <source>y</source>
   <translation>y</translation>
  </message>
  <message>
   <source>y: labels</source>
   <translation>y: 레이블</translation>
  </message>
  <message>
   <source>zero-one loss</source>
   <translation>0-1 손실</translation>
  </message>
  <message>
   <source>{checked} of {parameters} parameters checked on {samples} samples, at step {step}.</source>
   <translation>매개변수 {parameters}개 가운데 {checked}개를 표본 {samples}개로 확인했습니다. 스텝 {step}.</translation>
  </message>
  <message>
   <source>{cost} per step</source>
   <translation>스텝당 {cost}회</translation>
  </message>
  <message>
   <source>{count} evaluations</source>
   <translation>{count}회 계산</translation>
  </message>
  <message>
   <source>{count} of {all} points</source>
   <translation>점 {all}개 중 {count}개</translation>
  </message>
  <message>
   <source>{count} parameters</source>
   <translation>매개변수 {count}개</translation>
  </message>
  <message>
   <source>{count} steps</source>
   <translation>{count}스텝</translation>
  </message>
  <message>
   <source>{entropy}: it looks at the right output alone. The squares look at all ten: {squares} instead of 0.0975.</source>
   <translation>{entropy}: 정답의 출력만 봅니다. 제곱합은 열 개를 모두 보아 0.0975 대신 {squares}입니다.</translation>
  </message>
  <message>
   <source>{lane}, step {step}</source>
   <translation>{lane}, {step}스텝째</translation>
  </message>
  <message>
   <source>{learned} of {runs} runs answer all {rows} rows rightly; in {dead} all hidden units are dead.</source>
   <translation>{runs}번 가운데 {learned}번이 {rows}행을 모두 맞힙니다. {dead}번은 은닉 뉴런이 모두 죽었습니다.</translation>
  </message>
  <message>
   <source>{learn} samples learn, {held} validate, {test} test</source>
   <translation>학습 {learn}개, 검증 {held}개, 시험 {test}개</translation>
  </message>
  <message>
   <source>{names}: over the finish line f ≤ {line} at evaluation {count}.</source>
   <translation>{names}: {count}번째 계산에서 결승선 f ≤ {line}을(를) 넘었습니다.</translation>
  </message>
  <message>
   <source>{names}: over the finish line f ≤ {line} at step {count}.</source>
   <translation>{names}: {count}스텝째에 결승선 f ≤ {line}을(를) 넘었습니다.</translation>
  </message>
  <message>
   <source>{parameters} parameters, {samples} training samples, of which all figures tell; all lanes begin with the same weights.</source>
   <translation>매개변수 {parameters}개, 훈련 표본 {samples}개. 모든 수치는 이 표본에 대한 것이며, 모두 같은 가중치에서 출발합니다.</translation>
  </message>
  <message>
   <source>{ratio} times what was promised: the curve leaves the line. A smaller h stays on it.</source>
   <translation>약속의 {ratio}배입니다. 곡선이 직선에서 벗어납니다. h가 더 작으면 직선 위에 남습니다.</translation>
  </message>
  <message>
   <source>{right} of {all} points are right. A line is where the score of its class is 0, the short stroke points to where it grows.</source>
   <translation>점 {all}개 가운데 {right}개가 맞습니다. 선은 그 클래스의 점수가 0인 곳이고, 짧은 획은 점수가 커지는 쪽을 가리킵니다.</translation>
  </message>
  <message>
   <source>{share} right</source>
   <translation>정답 {share}</translation>
  </message>
  <message>
   <source>{speed} / s</source>
   <translation>{speed} / 초</translation>
  </message>
  <message>
   <source>{steps} steps</source>
   <translation>{steps}스텝</translation>
  </message>
  <message>
   <source>{time} so far. Meanwhile backpropagation could have made {many} gradients of {parameters} parameters.</source>
   <translation>지금까지 {time}. 그동안 오차역전파라면 매개변수 {parameters}개의 기울기를 {many}번 구했을 것입니다.</translation>
  </message>
  <message>
   <source>{value}     along ({way})</source>
   <translation>{value}     방향 ({way})</translation>
  </message>
  <message>
   <source>{wrong} of {asked} test digits are wrong. Rows are what they are, columns what was answered.</source>
   <translation>시험 숫자 {asked}개 가운데 {wrong}개를 틀렸습니다. 행은 정답, 열은 답입니다.</translation>
  </message>
  <message>
   <source>|1| = 4 · |0.25|: the sum of sizes does not see how they are spread.</source>
   <translation>|1| = 4 · |0.25|: 절댓값의 합은 어떻게 퍼져 있는지 보지 않습니다.</translation>
  </message>
  <message>
   <source>ŷ: how sure that it is a flower</source>
   <translation>ŷ: 꽃이라고 확신하는 정도</translation>
  </message>
  <message>
   <source>“It is a flower, I think.”</source>
   <translation>“꽃인 것 같아요.”</translation>
  </message>
  <message>
   <source>“No flower, I think.”</source>
   <translation>“꽃이 아닌 것 같아요.”</translation>
  </message>
  <message>
   <source>−sum(A)</source>
   <translation>−sum(A)</translation>
  </message>
  <message>
   <source>−∇f field</source>
   <translation>−∇f 벡터장</translation>
  </message>
  <message>
   <source>−∞ and ∞</source>
   <translation>−∞와 ∞</translation>
  </message>
 </context>
 <context>
  <name>plots</name>
  <message>
   <source>3-D</source>
   <translation>3차원</translation>
  </message>
  <message>
   <source>A click adds a point of the chosen class, a right click takes one away</source>
   <translation>클릭하면 고른 클래스의 점이 생기고, 오른쪽 클릭하면 점이 사라집니다</translation>
  </message>
  <message>
   <source>A linear model answers the same for every α &gt; 0; its loss does not</source>
   <translation>선형 모델의 답은 모든 α &gt; 0에서 같지만 손실은 다릅니다</translation>
  </message>
  <message>
   <source>A minimum in this plane: lower than everything around it on the map. Off the map, the loss may well fall on.</source>
   <translation>이 평면에서의 최솟값: 지도 위에서는 둘레의 모든 점보다 낮습니다. 평면 밖에서는 손실이 더 내려갈 수 있습니다.</translation>
  </message>
  <message>
   <source>A saddle in this plane: on the map it falls along one line and rises along another. Off the map it may be none.</source>
   <translation>이 평면에서의 안장점: 지도 위에서 한 방향으로는 내려가고 다른 방향으로는 올라갑니다. 평면 밖에서는 안장점이 아닐 수 있습니다.</translation>
  </message>
  <message>
   <source>Accuracy</source>
   <translation>정확도</translation>
  </message>
  <message>
   <source>Accuracy counts right answers; a regression has none.</source>
   <translation>정확도는 맞힌 개수를 셉니다. 회귀에는 맞고 틀림이 없습니다.</translation>
  </message>
  <message>
   <source>Adam, decay beside the loss (AdamW)</source>
   <translation>Adam, 손실 밖의 감소 (AdamW)</translation>
  </message>
  <message>
   <source>Adam, penalty in the loss</source>
   <translation>Adam, 손실 안의 규제항</translation>
  </message>
  <message>
   <source>Adjust</source>
   <translation>조정</translation>
  </message>
  <message>
   <source>All samples have the same gradient: there is no noise.</source>
   <translation>모든 표본의 기울기가 같아 잡음이 없습니다.</translation>
  </message>
  <message>
   <source>Along which line</source>
   <translation>어느 직선을 따라</translation>
  </message>
  <message>
   <source>Anatomy of a step</source>
   <translation>한 스텝의 해부</translation>
  </message>
  <message>
   <source>Answers</source>
   <translation>예측 (혼동 행렬)</translation>
  </message>
  <message>
   <source>Arrows of the gradient</source>
   <translation>기울기의 화살표</translation>
  </message>
  <message>
   <source>Arrows of the step at the present point</source>
   <translation>지금 위치에서 이 스텝의 화살표들</translation>
  </message>
  <message>
   <source>Basins</source>
   <translation>유역</translation>
  </message>
  <message>
   <source>By how much is it wrong, and where?</source>
   <translation>어디에서 얼마나 틀릴까요?</translation>
  </message>
  <message>
   <source>Click or drag the start</source>
   <translation>출발점을 누르거나 끌어 보세요</translation>
  </message>
  <message>
   <source>Cloud of gradients</source>
   <translation>기울기의 구름</translation>
  </message>
  <message>
   <source>Copy picture</source>
   <translation>그림 복사</translation>
  </message>
  <message>
   <source>Count epochs</source>
   <translation>에폭으로 세기</translation>
  </message>
  <message>
   <source>Count evaluations of the loss</source>
   <translation>손실 계산 횟수로 세기</translation>
  </message>
  <message>
   <source>Count steps</source>
   <translation>스텝으로 세기</translation>
  </message>
  <message>
   <source>Crammer-Singer</source>
   <translation>크래머-싱어</translation>
  </message>
  <message>
   <source>Curve</source>
   <translation>곡선</translation>
  </message>
  <message>
   <source>Cuts</source>
   <translation>단면</translation>
  </message>
  <message>
   <source>Data</source>
   <translation>데이터</translation>
  </message>
  <message>
   <source>Data + penalty</source>
   <translation>데이터 + 규제</translation>
  </message>
  <message>
   <source>Decision boundary</source>
   <translation>결정 경계</translation>
  </message>
  <message>
   <source>Directions</source>
   <translation>방향</translation>
  </message>
  <message>
   <source>Directions, reach, resolution and samples of the map</source>
   <translation>지도의 방향, 범위, 해상도, 표본</translation>
  </message>
  <message>
   <source>Do they end in the same place?</source>
   <translation>같은 곳에서 끝날까요?</translation>
  </message>
  <message>
   <source>Does it follow the points?</source>
   <translation>점들을 잘 따라갈까요?</translation>
  </message>
  <message>
   <source>Does the map speak for the way?</source>
   <translation>지도는 경로를 제대로 말해 줄까요?</translation>
  </message>
  <message>
   <source>Draw points</source>
   <translation>점 찍기</translation>
  </message>
  <message>
   <source>Error over the right output</source>
   <translation>정답 출력에 따른 오차</translation>
  </message>
  <message>
   <source>Error over the step h</source>
   <translation>간격 h에 따른 오차</translation>
  </message>
  <message>
   <source>Fit</source>
   <translation>적합</translation>
  </message>
  <message>
   <source>Flatter hills in space (−)</source>
   <translation>입체에서 언덕을 더 완만하게 (−)</translation>
  </message>
  <message>
   <source>Height</source>
   <translation>높이</translation>
  </message>
  <message>
   <source>How does each loss answer when the right score moves and the others stay?</source>
   <translation>정답 점수만 움직이면 각 손실은 어떻게 달라질까요?</translation>
  </message>
  <message>
   <source>How does it curve from here?</source>
   <translation>여기서 어떻게 휠까요?</translation>
  </message>
  <message>
   <source>How far the weights of the layer are from where they began.</source>
   <translation>그 층의 가중치가 시작할 때의 값에서 얼마나 멀어졌는지 나타냅니다.</translation>
  </message>
  <message>
   <source>How fast does the noise fall?</source>
   <translation>잡음은 얼마나 빨리 줄어들까요?</translation>
  </message>
  <message>
   <source>How much of itself the layer changes in the next step. The line marks the rule of thumb, 10⁻³: far more and training may blow up, far less and it hardly moves.</source>
   <translation>다음 스텝에서 층이 자기 자신의 얼마만큼을 바꾸는지 나타냅니다. 선은 경험 법칙인 10⁻³입니다. 이보다 훨씬 크면 학습이 발산할 수 있고, 훨씬 작으면 거의 움직이지 않습니다.</translation>
  </message>
  <message>
   <source>How often is it right?</source>
   <translation>얼마나 자주 맞을까요?</translation>
  </message>
  <message>
   <source>How steep is the curve at x, measured over a step h?</source>
   <translation>간격 h로 잰 x에서의 곡선은 얼마나 가파를까요?</translation>
  </message>
  <message>
   <source>How steep the objective is in this layer. In deep nets it may fade towards the input.</source>
   <translation>이 층에서 목적 함수가 얼마나 가파른지 나타냅니다. 깊은 신경망에서는 입력 쪽으로 갈수록 사라질 수 있습니다.</translation>
  </message>
  <message>
   <source>How wrong is an answer that gives the right class the share p?</source>
   <translation>정답 클래스에 p를 준 답은 얼마나 틀렸을까요?</translation>
  </message>
  <message>
   <source>How wrong is it?</source>
   <translation>얼마나 틀렸을까요?</translation>
  </message>
  <message>
   <source>Is every layer learning?</source>
   <translation>모든 층이 배우고 있을까요?</translation>
  </message>
  <message>
   <source>Layers</source>
   <translation>층</translation>
  </message>
  <message>
   <source>Learning curves</source>
   <translation>학습 곡선</translation>
  </message>
  <message>
   <source>Learning rate of the range test</source>
   <translation>범위 시험의 학습률</translation>
  </message>
  <message>
   <source>Line, reach and samples of the profile</source>
   <translation>단면의 직선, 범위, 표본</translation>
  </message>
  <message>
   <source>Logarithmic scale</source>
   <translation>로그 눈금</translation>
  </message>
  <message>
   <source>Look at the surface in space</source>
   <translation>곡면을 입체로 봅니다</translation>
  </message>
  <message>
   <source>Look for mistakes among the first test samples</source>
   <translation>앞쪽 시험 표본에서 오답을 찾아 보여 줍니다</translation>
  </message>
  <message>
   <source>Loss</source>
   <translation>손실</translation>
  </message>
  <message>
   <source>Loss over the right score</source>
   <translation>정답 점수에 따른 손실</translation>
  </message>
  <message>
   <source>Loss over this weight</source>
   <translation>이 가중치에 따른 손실</translation>
  </message>
  <message>
   <source>Loss surface</source>
   <translation>손실 곡면</translation>
  </message>
  <message>
   <source>Map</source>
   <translation>지도</translation>
  </message>
  <message>
   <source>Mean over all {count} mini-batches = surface of all samples (difference {gap})</source>
   <translation>미니배치 {count}개의 평균 = 모든 표본의 곡면 (차이 {gap})</translation>
  </message>
  <message>
   <source>Mean over all {count} samples = surface of all samples (difference {gap})</source>
   <translation>표본 {count}개의 평균 = 모든 표본의 곡면 (차이 {gap})</translation>
  </message>
  <message>
   <source>Minima, saddles and the way downhill</source>
   <translation>극솟점, 안장점, 내리막 방향</translation>
  </message>
  <message>
   <source>Mistakes first</source>
   <translation>오답부터</translation>
  </message>
  <message>
   <source>Neurons</source>
   <translation>뉴런</translation>
  </message>
  <message>
   <source>Only b moves</source>
   <translation>b만 움직임</translation>
  </message>
  <message>
   <source>Only w1 moves</source>
   <translation>w1만 움직임</translation>
  </message>
  <message>
   <source>Only w2 moves</source>
   <translation>w2만 움직임</translation>
  </message>
  <message>
   <source>Only x moves</source>
   <translation>x만 움직임</translation>
  </message>
  <message>
   <source>Only y moves</source>
   <translation>y만 움직임</translation>
  </message>
  <message>
   <source>OpenGL does not answer here, so the surface stays flat.</source>
   <translation>OpenGL이 응답하지 않아 곡면을 평면으로 보여 줍니다.</translation>
  </message>
  <message>
   <source>OpenGL is older than 2.1 here, so the surface stays flat.</source>
   <translation>OpenGL이 2.1보다 오래되어 곡면을 평면으로 보여 줍니다.</translation>
  </message>
  <message>
   <source>Penalty</source>
   <translation>규제</translation>
  </message>
  <message>
   <source>Precision: of {all} samples taken for {name}, {count} are</source>
   <translation>정밀도: {name}(이)라고 답한 표본 {all}개 중 {count}개가 정말 그렇습니다</translation>
  </message>
  <message>
   <source>Profile</source>
   <translation>단면</translation>
  </message>
  <message>
   <source>PyOpenGL is not installed, so the surface stays flat.</source>
   <translation>PyOpenGL이 설치되어 있지 않아 곡면을 평면으로 보여 줍니다.</translation>
  </message>
  <message>
   <source>Recall: of {all} samples that are {name}, {count} were recognised</source>
   <translation>재현율: {name}인 표본 {all}개 중 {count}개를 맞혔습니다</translation>
  </message>
  <message>
   <source>Residuals</source>
   <translation>잔차</translation>
  </message>
  <message>
   <source>Residuals are differences of numbers; classes have none.</source>
   <translation>잔차는 수의 차이입니다. 클래스에는 잔차가 없습니다.</translation>
  </message>
  <message>
   <source>R² {value} · {samples} test samples</source>
   <translation>R² {value} · 시험 표본 {samples}개</translation>
  </message>
  <message>
   <source>SGD, decay beside the loss</source>
   <translation>SGD, 손실 밖의 감소</translation>
  </message>
  <message>
   <source>SGD, penalty in the loss</source>
   <translation>SGD, 손실 안의 규제항</translation>
  </message>
  <message>
   <source>Save drawing (SVG)…</source>
   <translation>벡터 그림 저장 (SVG)…</translation>
  </message>
  <message>
   <source>Save film (GIF, MP4)…</source>
   <translation>영상 저장 (GIF, MP4)…</translation>
  </message>
  <message>
   <source>Save numbers (CSV)…</source>
   <translation>수치 저장 (CSV)…</translation>
  </message>
  <message>
   <source>Save picture (PNG)…</source>
   <translation>그림 저장 (PNG)…</translation>
  </message>
  <message>
   <source>Scores</source>
   <translation>점수</translation>
  </message>
  <message>
   <source>Secant and tangent</source>
   <translation>할선과 접선</translation>
  </message>
  <message>
   <source>Show everything (Home)</source>
   <translation>전체 보기 (Home)</translation>
  </message>
  <message>
   <source>Spread</source>
   <translation>퍼짐</translation>
  </message>
  <message>
   <source>Steeper hills in space (+)</source>
   <translation>입체에서 언덕을 더 가파르게 (+)</translation>
  </message>
  <message>
   <source>Steps are true to scale, slopes have a scale of their own</source>
   <translation>이동은 실제 축척이고, 기울기는 따로 정한 축척입니다</translation>
  </message>
  <message>
   <source>Stopped at {step}, went on; best at {best}</source>
   <translation>{step}스텝에서 멈췄다가 계속함, 가장 좋은 스텝은 {best}</translation>
  </message>
  <message>
   <source>Stopped at {step}; shows the best, {best}</source>
   <translation>{step}스텝에서 멈춤, 가장 좋은 {best}스텝을 표시</translation>
  </message>
  <message>
   <source>Sum</source>
   <translation>합</translation>
  </message>
  <message>
   <source>Test</source>
   <translation>시험</translation>
  </message>
  <message>
   <source>Test pictures</source>
   <translation>시험 그림</translation>
  </message>
  <message>
   <source>The first {shown} of {units} units</source>
   <translation>뉴런 {units}개 가운데 처음 {shown}개</translation>
  </message>
  <message>
   <source>The gradients are no numbers any more.</source>
   <translation>기울기가 더 이상 수가 아닙니다.</translation>
  </message>
  <message>
   <source>The graphics driver crashed when it was tried, so the surface stays flat.</source>
   <translation>시험해 보니 그래픽 드라이버가 멈춰 버려 곡면을 평면으로 보여 줍니다.</translation>
  </message>
  <message>
   <source>The graphics driver draws nothing, so the surface stays flat.</source>
   <translation>그래픽 드라이버가 아무것도 그리지 않아 곡면을 평면으로 보여 줍니다.</translation>
  </message>
  <message>
   <source>The losses along the way are being learned…</source>
   <translation>경로의 손실을 알아보는 중…</translation>
  </message>
  <message>
   <source>The network with the answers of its units</source>
   <translation>뉴런의 출력을 그린 신경망</translation>
  </message>
  <message>
   <source>The root of the sum of all squared weights of the layer; biases do not count.</source>
   <translation>그 층의 모든 가중치를 제곱해 더한 값의 제곱근입니다. 편향은 세지 않습니다.</translation>
  </message>
  <message>
   <source>The share of units that no sample can teach: their slope is 0 on every one of them.</source>
   <translation>어떤 표본으로도 가르칠 수 없는 뉴런의 비율입니다. 모든 표본에서 기울기가 0입니다.</translation>
  </message>
  <message>
   <source>The way has left the numbers: there is no step to look at.</source>
   <translation>경로가 수의 범위를 벗어나 살펴볼 스텝이 없습니다.</translation>
  </message>
  <message>
   <source>The ways appear after the first quarter of the race…</source>
   <translation>경주의 4분의 1이 지나면 경로가 나타납니다…</translation>
  </message>
  <message>
   <source>There is no penalty. Choose one under Regularization, such as L1 or L2.</source>
   <translation>규제 항이 없습니다. 규제에서 L1이나 L2 등을 고르세요.</translation>
  </message>
  <message>
   <source>These data are no pictures.</source>
   <translation>이 데이터는 그림이 아닙니다.</translation>
  </message>
  <message>
   <source>This needs data with one number per sample.</source>
   <translation>표본마다 수가 하나인 데이터가 필요합니다.</translation>
  </message>
  <message>
   <source>This needs data with two numbers per sample.</source>
   <translation>표본 하나가 수 두 개인 데이터에서만 볼 수 있습니다.</translation>
  </message>
  <message>
   <source>This screen offers no OpenGL, so the surface stays flat.</source>
   <translation>이 화면에서는 OpenGL을 쓸 수 없어 곡면을 평면으로 보여 줍니다.</translation>
  </message>
  <message>
   <source>Training</source>
   <translation>훈련</translation>
  </message>
  <message>
   <source>Trust</source>
   <translation>신뢰도</translation>
  </message>
  <message>
   <source>Turn slowly in space</source>
   <translation>천천히 돌리기</translation>
  </message>
  <message>
   <source>Units are drawn over the plane of two inputs; these data have others.</source>
   <translation>뉴런은 입력이 두 개인 평면 위에 그립니다. 이 데이터의 입력은 두 개가 아닙니다.</translation>
  </message>
  <message>
   <source>Walks from everywhere are on their way …</source>
   <translation>모든 곳에서 출발해 걷는 중입니다 …</translation>
  </message>
  <message>
   <source>Ways</source>
   <translation>경로</translation>
  </message>
  <message>
   <source>Weights</source>
   <translation>가중치</translation>
  </message>
  <message>
   <source>What can be done with this view</source>
   <translation>이 그림으로 할 수 있는 일</translation>
  </message>
  <message>
   <source>What does every unit see?</source>
   <translation>뉴런마다 무엇을 볼까요?</translation>
  </message>
  <message>
   <source>What does it answer where?</source>
   <translation>어디에서 무엇이라고 답할까요?</translation>
  </message>
  <message>
   <source>What does it look for?</source>
   <translation>무엇을 찾고 있을까요?</translation>
  </message>
  <message>
   <source>What does it say to what it has never seen?</source>
   <translation>처음 보는 것에 무엇이라고 답할까요?</translation>
  </message>
  <message>
   <source>What does it take for what?</source>
   <translation>무엇을 무엇으로 볼까요?</translation>
  </message>
  <message>
   <source>What does the penalty do to the surface?</source>
   <translation>규제는 곡면을 어떻게 바꿀까요?</translation>
  </message>
  <message>
   <source>What happens if only this one is moved?</source>
   <translation>이것만 움직이면 어떻게 될까요?</translation>
  </message>
  <message>
   <source>What is shown</source>
   <translation>보이는 것</translation>
  </message>
  <message>
   <source>What makes the step?</source>
   <translation>이 이동은 어떻게 만들어질까요?</translation>
  </message>
  <message>
   <source>Where do the gradients of mini-batches point?</source>
   <translation>미니배치의 기울기는 어디를 가리킬까요?</translation>
  </message>
  <message>
   <source>Where does this rule end? Click to start there</source>
   <translation>이 규칙은 어디에서 끝날까요? 누르면 그곳에서 출발합니다</translation>
  </message>
  <message>
   <source>Which samples</source>
   <translation>어느 표본</translation>
  </message>
  <message>
   <source>Which step comes closest to the true slope?</source>
   <translation>어느 간격이 참 기울기에 가장 가까울까요?</translation>
  </message>
  <message>
   <source>Which way is down?</source>
   <translation>어느 쪽이 내리막일까요?</translation>
  </message>
  <message>
   <source>Which way is downhill, and how steep is it?</source>
   <translation>어느 쪽이 내리막이고 얼마나 가파를까요?</translation>
  </message>
  <message>
   <source>Who comes down fastest?</source>
   <translation>누가 가장 빨리 내려갈까요?</translation>
  </message>
  <message>
   <source>Who learns fastest?</source>
   <translation>누가 가장 빨리 배울까요?</translation>
  </message>
  <message>
   <source>Why not learn from the accuracy?</source>
   <translation>정확도로 배우면 왜 안 될까요?</translation>
  </message>
  <message>
   <source>a mini-batch of {count}</source>
   <translation>크기 {count}의 미니배치</translation>
  </message>
  <message>
   <source>absolute error</source>
   <translation>절대 오차</translation>
  </message>
  <message>
   <source>accuracy</source>
   <translation>정확도</translation>
  </message>
  <message>
   <source>across</source>
   <translation>가로지르는 방향</translation>
  </message>
  <message>
   <source>across it</source>
   <translation>가로지르는 방향</translation>
  </message>
  <message>
   <source>after {steps} steps · {told}</source>
   <translation>{steps}스텝 뒤 · {told}</translation>
  </message>
  <message>
   <source>ahead</source>
   <translation>앞으로의 길</translation>
  </message>
  <message>
   <source>all samples</source>
   <translation>모든 표본</translation>
  </message>
  <message>
   <source>all units dead</source>
   <translation>모든 뉴런이 죽음</translation>
  </message>
  <message>
   <source>along</source>
   <translation>따라가는 방향</translation>
  </message>
  <message>
   <source>along the true gradient</source>
   <translation>참 기울기 방향</translation>
  </message>
  <message>
   <source>along λ max</source>
   <translation>λ max 방향</translation>
  </message>
  <message>
   <source>along λ min</source>
   <translation>λ min 방향</translation>
  </message>
  <message>
   <source>among the first {k} guesses {share}</source>
   <translation>상위 {k}개 안에 {share}</translation>
  </message>
  <message>
   <source>another run</source>
   <translation>다른 실행</translation>
  </message>
  <message>
   <source>answer</source>
   <translation>응답</translation>
  </message>
  <message>
   <source>answered</source>
   <translation>모델의 답</translation>
  </message>
  <message>
   <source>answered − true</source>
   <translation>답 − 참값</translation>
  </message>
  <message>
   <source>answers from {low} to {high}</source>
   <translation>출력 {low} ~ {high}</translation>
  </message>
  <message>
   <source>arrow faint: {share} of the gradient</source>
   <translation>화살표 흐림: 평면에 기울기의 {share}만 담김</translation>
  </message>
  <message>
   <source>away</source>
   <translation>벗어남</translation>
  </message>
  <message>
   <source>b</source>
   <translation>b</translation>
  </message>
  <message>
   <source>batch</source>
   <translation>배치</translation>
  </message>
  <message>
   <source>batch size B</source>
   <translation>배치 크기 B</translation>
  </message>
  <message>
   <source>best for both (to be dragged)</source>
   <translation>둘 다 볼 때 가장 좋은 곳(끌 수 있음)</translation>
  </message>
  <message>
   <source>best for the data alone (to be dragged)</source>
   <translation>데이터만 볼 때 가장 좋은 곳(끌 수 있음)</translation>
  </message>
  <message>
   <source>best h</source>
   <translation>가장 좋은 h</translation>
  </message>
  <message>
   <source>best place, the brightest</source>
   <translation>가장 좋은 자리(가장 밝은 곳)</translation>
  </message>
  <message>
   <source>beyond it flies off</source>
   <translation>이 선을 넘으면 튀어 나감</translation>
  </message>
  <message>
   <source>blue above 0, orange below; each layer on a scale of its own</source>
   <translation>파랑은 0보다 큼, 주황은 작음. 눈금은 층마다 다릅니다</translation>
  </message>
  <message>
   <source>central</source>
   <translation>중앙</translation>
  </message>
  <message>
   <source>circle, diamond: the same penalty all around</source>
   <translation>원·마름모: 어디서나 벌점이 같음</translation>
  </message>
  <message>
   <source>climbs to {value}</source>
   <translation>{value}까지 오름</translation>
  </message>
  <message>
   <source>complex step</source>
   <translation>복소 차분</translation>
  </message>
  <message>
   <source>cross entropy</source>
   <translation>교차 엔트로피</translation>
  </message>
  <message>
   <source>cross entropy, −log p</source>
   <translation>교차 엔트로피, −log p</translation>
  </message>
  <message>
   <source>data + penalty</source>
   <translation>데이터 + 규제</translation>
  </message>
  <message>
   <source>data loss</source>
   <translation>데이터 손실</translation>
  </message>
  <message>
   <source>data loss of all samples</source>
   <translation>모든 표본의 데이터 손실</translation>
  </message>
  <message>
   <source>data loss of the state itself</source>
   <translation>그 상태 자체의 데이터 손실</translation>
  </message>
  <message>
   <source>data loss on the map</source>
   <translation>지도에서의 데이터 손실</translation>
  </message>
  <message>
   <source>data loss: {loss}</source>
   <translation>데이터 손실: {loss}</translation>
  </message>
  <message>
   <source>dead
units</source>
   <translation>죽은
유닛</translation>
  </message>
  <message>
   <source>distance</source>
   <translation>거리</translation>
  </message>
  <message>
   <source>distance from the map</source>
   <translation>지도에서 떨어진 거리</translation>
  </message>
  <message>
   <source>downhill</source>
   <translation>내리막</translation>
  </message>
  <message>
   <source>ellipse: the same data loss all around</source>
   <translation>타원: 어디서나 데이터 손실이 같음</translation>
  </message>
  <message>
   <source>ends</source>
   <translation>도착</translation>
  </message>
  <message>
   <source>epoch</source>
   <translation>에폭</translation>
  </message>
  <message>
   <source>equal height</source>
   <translation>같은 높이</translation>
  </message>
  <message>
   <source>error</source>
   <translation>오차</translation>
  </message>
  <message>
   <source>error of the slope</source>
   <translation>기울기의 오차</translation>
  </message>
  <message>
   <source>evaluations of the function</source>
   <translation>함수 계산 횟수</translation>
  </message>
  <message>
   <source>evaluations of the loss</source>
   <translation>손실 계산 횟수</translation>
  </message>
  <message>
   <source>expected</source>
   <translation>기댓값</translation>
  </message>
  <message>
   <source>f</source>
   <translation>f</translation>
  </message>
  <message>
   <source>f − lowest f</source>
   <translation>f − 최저 f</translation>
  </message>
  <message>
   <source>f(x)</source>
   <translation>f(x)</translation>
  </message>
  <message>
   <source>finish line</source>
   <translation>결승선</translation>
  </message>
  <message>
   <source>first of {count} seeds</source>
   <translation>시드 {count}개 중 첫째</translation>
  </message>
  <message>
   <source>for {share} of the states the map is right to within {percent}</source>
   <translation>상태의 {share}에서 지도가 {percent} 이내로 맞음</translation>
  </message>
  <message>
   <source>forward</source>
   <translation>전방</translation>
  </message>
  <message>
   <source>from start
|W − W₀|</source>
   <translation>시작점에서
|W − W₀|</translation>
  </message>
  <message>
   <source>gradient
|∂J/∂W|</source>
   <translation>기울기
|∂J/∂W|</translation>
  </message>
  <message>
   <source>half the sum of squares</source>
   <translation>제곱합의 절반</translation>
  </message>
  <message>
   <source>here</source>
   <translation>지금 여기</translation>
  </message>
  <message>
   <source>hinge</source>
   <translation>힌지</translation>
  </message>
  <message>
   <source>hinge loss</source>
   <translation>힌지 손실</translation>
  </message>
  <message>
   <source>hinges are flat from {score} on</source>
   <translation>힌지는 {score}부터 평평합니다</translation>
  </message>
  <message>
   <source>in minimum {number} at ({place}), f = {height}</source>
   <translation>최솟점 {number} ({place}), f = {height}</translation>
  </message>
  <message>
   <source>in no minimum yet</source>
   <translation>아직 최솟점이 아님</translation>
  </message>
  <message>
   <source>in the centre step {step}</source>
   <translation>중심은 {step} 스텝</translation>
  </message>
  <message>
   <source>is</source>
   <translation>정답</translation>
  </message>
  <message>
   <source>is {label}</source>
   <translation>정답 {label}</translation>
  </message>
  <message>
   <source>it holds {share} of the gradient</source>
   <translation>기울기의 {share}을(를) 담음</translation>
  </message>
  <message>
   <source>its error</source>
   <translation>그 오차</translation>
  </message>
  <message>
   <source>its slope, the partial derivative</source>
   <translation>그 기울기, 곧 편미분</translation>
  </message>
  <message>
   <source>leads by {lead}</source>
   <translation>{lead} 차이로 앞섬</translation>
  </message>
  <message>
   <source>learned</source>
   <translation>배움</translation>
  </message>
  <message>
   <source>learning rate</source>
   <translation>학습률</translation>
  </message>
  <message>
   <source>loss</source>
   <translation>손실</translation>
  </message>
  <message>
   <source>lowest place</source>
   <translation>가장 낮은 곳</translation>
  </message>
  <message>
   <source>mean of {count} batches</source>
   <translation>배치 {count}개의 평균</translation>
  </message>
  <message>
   <source>measured</source>
   <translation>측정값</translation>
  </message>
  <message>
   <source>mini-batch {number} of {count}</source>
   <translation>미니배치 {number} / {count}</translation>
  </message>
  <message>
   <source>minimum</source>
   <translation>최솟값</translation>
  </message>
  <message>
   <source>minimum in this plane</source>
   <translation>이 평면에서의 최솟값</translation>
  </message>
  <message>
   <source>mistakes</source>
   <translation>오답</translation>
  </message>
  <message>
   <source>next step
|ΔW| / |W|</source>
   <translation>다음 스텝
|ΔW| / |W|</translation>
  </message>
  <message>
   <source>none</source>
   <translation>없음</translation>
  </message>
  <message>
   <source>not learned</source>
   <translation>못 배움</translation>
  </message>
  <message>
   <source>nowhere: it leaves the map</source>
   <translation>없음: 지도를 벗어납니다</translation>
  </message>
  <message>
   <source>of step {step}, now {now}</source>
   <translation>{step}스텝의 곡면, 지금은 {now}스텝</translation>
  </message>
  <message>
   <source>of the state itself</source>
   <translation>상태 자체</translation>
  </message>
  <message>
   <source>of {units} units the first {most} are drawn</source>
   <translation>뉴런 {units}개 가운데 앞의 {most}개만 그립니다</translation>
  </message>
  <message>
   <source>off</source>
   <translation>끔</translation>
  </message>
  <message>
   <source>on</source>
   <translation>켬</translation>
  </message>
  <message>
   <source>on the map</source>
   <translation>지도 위</translation>
  </message>
  <message>
   <source>one test sample</source>
   <translation>시험 표본 하나</translation>
  </message>
  <message>
   <source>one training sample</source>
   <translation>훈련 표본 하나</translation>
  </message>
  <message>
   <source>other ellipses: data losses from 0.05 to 4.5</source>
   <translation>다른 타원들: 데이터 손실 0.05에서 4.5까지</translation>
  </message>
  <message>
   <source>output of the right class</source>
   <translation>정답 클래스의 출력</translation>
  </message>
  <message>
   <source>p = {p}</source>
   <translation>p = {p}</translation>
  </message>
  <message>
   <source>pale where it misleads</source>
   <translation>흐린 곳은 지도가 틀림</translation>
  </message>
  <message>
   <source>penalty</source>
   <translation>규제항</translation>
  </message>
  <message>
   <source>penalty alone</source>
   <translation>규제항만</translation>
  </message>
  <message>
   <source>precision</source>
   <translation>정밀도</translation>
  </message>
  <message>
   <source>recall</source>
   <translation>재현율</translation>
  </message>
  <message>
   <source>right {share}</source>
   <translation>정답 {share}</translation>
  </message>
  <message>
   <source>root of the mean square: training {train}, test {test}</source>
   <translation>제곱 평균의 제곱근: 훈련 {train}, 시험 {test}</translation>
  </message>
  <message>
   <source>saddle</source>
   <translation>안장점</translation>
  </message>
  <message>
   <source>saddle in this plane</source>
   <translation>이 평면에서의 안장점</translation>
  </message>
  <message>
   <source>sample {number} of {count}</source>
   <translation>표본 {number} / {count}</translation>
  </message>
  <message>
   <source>score of the right class</source>
   <translation>정답 클래스의 점수</translation>
  </message>
  <message>
   <source>score of {name}: {score}</source>
   <translation>{name} 점수: {score}</translation>
  </message>
  <message>
   <source>slope of the accuracy 0, but for {count} jumps: it points nowhere</source>
   <translation>정확도의 기울기는 {count}번의 점프를 빼면 0: 갈 방향을 알려 주지 않음</translation>
  </message>
  <message>
   <source>slope of the loss here {slope}</source>
   <translation>여기서 손실의 기울기 {slope}</translation>
  </message>
  <message>
   <source>slope {slope} (1/√B: −0.5)</source>
   <translation>기울기 {slope} (1/√B: −0.5)</translation>
  </message>
  <message>
   <source>smoothed</source>
   <translation>평활화</translation>
  </message>
  <message>
   <source>spread in this plane</source>
   <translation>이 평면에서의 퍼짐</translation>
  </message>
  <message>
   <source>spread of the gradients</source>
   <translation>기울기의 퍼짐</translation>
  </message>
  <message>
   <source>squared error</source>
   <translation>제곱 오차</translation>
  </message>
  <message>
   <source>squared hinge</source>
   <translation>제곱 힌지</translation>
  </message>
  <message>
   <source>state after step {step}</source>
   <translation>{step}스텝 뒤의 상태</translation>
  </message>
  <message>
   <source>steepness</source>
   <translation>가파름</translation>
  </message>
  <message>
   <source>step</source>
   <translation>스텝</translation>
  </message>
  <message>
   <source>step h</source>
   <translation>간격 h</translation>
  </message>
  <message>
   <source>step {step}</source>
   <translation>스텝 {step}</translation>
  </message>
  <message>
   <source>step {step}, epoch {count}</source>
   <translation>스텝 {step}, 에폭 {count}</translation>
  </message>
  <message>
   <source>step {step}, learning rate {count}</source>
   <translation>{step}스텝, 학습률 {count}</translation>
  </message>
  <message>
   <source>step {step}, {count} evaluations</source>
   <translation>스텝 {step}, 손실 계산 {count}회</translation>
  </message>
  <message>
   <source>taken for</source>
   <translation>모델의 답</translation>
  </message>
  <message>
   <source>test</source>
   <translation>시험</translation>
  </message>
  <message>
   <source>test loss − training loss {gap} · {moved} from the start</source>
   <translation>시험 손실 − 훈련 손실 {gap} · 시작점에서 {moved}</translation>
  </message>
  <message>
   <source>test sample</source>
   <translation>시험 표본</translation>
  </message>
  <message>
   <source>the best weights for every λ</source>
   <translation>λ마다 가장 좋은 가중치</translation>
  </message>
  <message>
   <source>the function</source>
   <translation>함수</translation>
  </message>
  <message>
   <source>the map holds {share} of all ways</source>
   <translation>지도는 모든 경로의 {share}을(를) 담음</translation>
  </message>
  <message>
   <source>the map holds {share} of the way</source>
   <translation>지나온 길 {share} 담음</translation>
  </message>
  <message>
   <source>the map misleads</source>
   <translation>지도가 틀리는 곳</translation>
  </message>
  <message>
   <source>the next step is too long to be tried in passing</source>
   <translation>다음 스텝은 오래 걸려 미리 해 보지 않습니다</translation>
  </message>
  <message>
   <source>the tangent, by rule</source>
   <translation>접선, 공식으로</translation>
  </message>
  <message>
   <source>this batch</source>
   <translation>현재 배치</translation>
  </message>
  <message>
   <source>through the two points</source>
   <translation>두 점을 지나는 직선</translation>
  </message>
  <message>
   <source>to be answered</source>
   <translation>정답</translation>
  </message>
  <message>
   <source>together</source>
   <translation>합계</translation>
  </message>
  <message>
   <source>total</source>
   <translation>합</translation>
  </message>
  <message>
   <source>training</source>
   <translation>훈련</translation>
  </message>
  <message>
   <source>training sample</source>
   <translation>훈련 표본</translation>
  </message>
  <message>
   <source>true gradient</source>
   <translation>참 기울기</translation>
  </message>
  <message>
   <source>under way</source>
   <translation>가는 중</translation>
  </message>
  <message>
   <source>unit {name}, row {row}, column {column}: weight {value}</source>
   <translation>뉴런 {name}, {row}행 {column}열: 가중치 {value}</translation>
  </message>
  <message>
   <source>validation</source>
   <translation>검증</translation>
  </message>
  <message>
   <source>w1</source>
   <translation>w1</translation>
  </message>
  <message>
   <source>w2</source>
   <translation>w2</translation>
  </message>
  <message>
   <source>way of the ball</source>
   <translation>공이 지나온 길</translation>
  </message>
  <message>
   <source>weight</source>
   <translation>가중치</translation>
  </message>
  <message>
   <source>weights
|W|</source>
   <translation>가중치
|W|</translation>
  </message>
  <message>
   <source>weights {weights}{more}; bias {bias}</source>
   <translation>가중치 {weights}{more}, 편향 {bias}</translation>
  </message>
  <message>
   <source>what is minimised</source>
   <translation>최소화하는 것</translation>
  </message>
  <message>
   <source>what |z| promises</source>
   <translation>|z|에 따른 예상</translation>
  </message>
  <message>
   <source>with penalty</source>
   <translation>규제항 포함</translation>
  </message>
  <message>
   <source>x</source>
   <translation>x</translation>
  </message>
  <message>
   <source>y</source>
   <translation>y</translation>
  </message>
  <message>
   <source>zero-one loss</source>
   <translation>0-1 손실</translation>
  </message>
  <message>
   <source>{change} and {count} more</source>
   <translation>{change} 외 {count}개</translation>
  </message>
  <message>
   <source>{count} batches, with penalty</source>
   <translation>배치 {count}개, 규제항 포함</translation>
  </message>
  <message>
   <source>{count} test samples</source>
   <translation>시험 표본 {count}개</translation>
  </message>
  <message>
   <source>{count} training samples</source>
   <translation>훈련 표본 {count}개</translation>
  </message>
  <message>
   <source>{layer}, from {start} to {end}: {value}</source>
   <translation>{layer}, {start}에서 {end}(으)로: {value}</translation>
  </message>
  <message>
   <source>{layer}, {name}: {value}</source>
   <translation>{layer}, {name}: {value}</translation>
  </message>
  <message>
   <source>{name} taken for {other}: {count} of {all} ({share})</source>
   <translation>{name}인데 {other}(이)라고 답함: {all}개 중 {count}개({share})</translation>
  </message>
  <message>
   <source>{name}: {count} of {all} recognised ({share})</source>
   <translation>{name}: {all}개 중 {count}개를 맞힘({share})</translation>
  </message>
  <message>
   <source>{right} of {all} right</source>
   <translation>{all}개 중 {right}개 정답</translation>
  </message>
  <message>
   <source>{samples} test samples</source>
   <translation>시험 표본 {samples}개</translation>
  </message>
  <message>
   <source>{samples} training samples</source>
   <translation>훈련 표본 {samples}개</translation>
  </message>
  <message>
   <source>{share} end in the deepest minimum; the brighter, the higher it is where they end</source>
   <translation>{share}이(가) 가장 깊은 최솟점에 이릅니다. 밝을수록 높은 곳에서 끝납니다</translation>
  </message>
  <message>
   <source>{what}, step {step}</source>
   <translation>{what}, 스텝 {step}</translation>
  </message>
 </context>
 <context>
  <name>ui</name>
  <message>
   <source>&amp;Edit</source>
   <translation>편집(&amp;E)</translation>
  </message>
  <message>
   <source>&amp;Examples</source>
   <translation>예제(&amp;X)</translation>
  </message>
  <message>
   <source>&amp;File</source>
   <translation>파일(&amp;F)</translation>
  </message>
  <message>
   <source>&amp;Help</source>
   <translation>도움말(&amp;H)</translation>
  </message>
  <message>
   <source>&amp;Labs</source>
   <translation>실험실(&amp;L)</translation>
  </message>
  <message>
   <source>&amp;Run</source>
   <translation>실행(&amp;R)</translation>
  </message>
  <message>
   <source>&amp;View</source>
   <translation>보기(&amp;V)</translation>
  </message>
  <message>
   <source>A short text that fits into a message; whoever pastes it has the same settings</source>
   <translation>메시지에 들어갈 만큼 짧은 글입니다. 붙여 넣는 사람은 같은 설정을 갖게 됩니다</translation>
  </message>
  <message>
   <source>Above this rate, plain descent overshoots more with every step along the steepest curvature.</source>
   <translation>이 학습률을 넘으면 단순 경사 하강법은 곡률이 가장 큰 방향으로 스텝마다 더 크게 지나칩니다.</translation>
  </message>
  <message>
   <source>Above this rate, this rule diverges along the steepest curvature; below it, it settles.</source>
   <translation>이 학습률을 넘으면 이 규칙은 곡률이 가장 큰 방향으로 발산하고, 그 아래에서는 가라앉습니다.</translation>
  </message>
  <message>
   <source>Accuracy</source>
   <translation>정확도</translation>
  </message>
  <message>
   <source>Accuracy view</source>
   <translation>정확도 그림</translation>
  </message>
  <message>
   <source>All lessons</source>
   <translation>수업 목록</translation>
  </message>
  <message>
   <source>Answers</source>
   <translation>예측 (혼동 행렬)</translation>
  </message>
  <message>
   <source>As in the present recipe</source>
   <translation>현재 설정과 같게</translation>
  </message>
  <message>
   <source>Back</source>
   <translation>이전</translation>
  </message>
  <message>
   <source>Back to before the turn</source>
   <translation>바꾸기 전으로 돌아가기</translation>
  </message>
  <message>
   <source>Back to the default</source>
   <translation>기본값으로</translation>
  </message>
  <message>
   <source>Begin a branch here that goes on with the present settings, without the turns ahead</source>
   <translation>여기서 갈래를 시작해, 앞으로 바꾼 기록 없이 지금 설정으로 계속합니다</translation>
  </message>
  <message>
   <source>Begin again</source>
   <translation>처음부터 다시</translation>
  </message>
  <message>
   <source>Begin again from other first weights and other batches</source>
   <translation>다른 처음 가중치와 다른 배치로 다시 시작합니다</translation>
  </message>
  <message>
   <source>Begin again from the same first weights</source>
   <translation>같은 처음 가중치에서 다시 시작합니다</translation>
  </message>
  <message>
   <source>Begins at step 0 with what is chosen now, and finds the same losses.</source>
   <translation>지금 고른 설정으로 0스텝부터 시작하여 같은 손실을 얻습니다.</translation>
  </message>
  <message>
   <source>Branch</source>
   <translation>갈래</translation>
  </message>
  <message>
   <source>Catalogue</source>
   <translation>목록</translation>
  </message>
  <message>
   <source>Change from light to dark and back</source>
   <translation>밝은 화면과 어두운 화면을 바꿉니다</translation>
  </message>
  <message>
   <source>Change the language</source>
   <translation>언어를 바꿉니다</translation>
  </message>
  <message>
   <source>Changing this begins the run again from its first weights.</source>
   <translation>바꾸면 처음 가중치에서 다시 시작합니다.</translation>
  </message>
  <message>
   <source>Choose again</source>
   <translation>되돌린 선택을 다시 적용합니다</translation>
  </message>
  <message>
   <source>Choose the settings of a code that somebody sent</source>
   <translation>누군가 보낸 코드의 설정을 그대로 씁니다</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>닫기</translation>
  </message>
  <message>
   <source>Close the lessons</source>
   <translation>수업 접기</translation>
  </message>
  <message>
   <source>Close this line for good</source>
   <translation>이 줄을 다시 보지 않습니다</translation>
  </message>
  <message>
   <source>Close this message</source>
   <translation>이 메시지 닫기</translation>
  </message>
  <message>
   <source>Columns</source>
   <translation>열</translation>
  </message>
  <message>
   <source>Commands</source>
   <translation>명령</translation>
  </message>
  <message>
   <source>Commands…</source>
   <translation>명령…</translation>
  </message>
  <message>
   <source>Comparison of runs</source>
   <translation>실행 비교</translation>
  </message>
  <message>
   <source>Computed now</source>
   <translation>지금 계산한 값</translation>
  </message>
  <message>
   <source>Copy</source>
   <translation>복사</translation>
  </message>
  <message>
   <source>Copy all</source>
   <translation>모두 복사</translation>
  </message>
  <message>
   <source>Copy the settings as a code</source>
   <translation>설정을 코드로 복사</translation>
  </message>
  <message>
   <source>Course</source>
   <translation>코스</translation>
  </message>
  <message>
   <source>Curriculum</source>
   <translation>학습 내용</translation>
  </message>
  <message>
   <source>Data</source>
   <translation>데이터</translation>
  </message>
  <message>
   <source>Data + penalty</source>
   <translation>데이터 + 규제</translation>
  </message>
  <message>
   <source>Data loss on samples the model has never learned from.</source>
   <translation>모델이 한 번도 학습하지 않은 표본에서의 데이터 손실입니다.</translation>
  </message>
  <message>
   <source>Data loss on training samples, without the penalty.</source>
   <translation>규제항을 뺀, 훈련 표본에서의 데이터 손실입니다.</translation>
  </message>
  <message>
   <source>Data view</source>
   <translation>데이터 그림</translation>
  </message>
  <message>
   <source>Decision boundary</source>
   <translation>결정 경계</translation>
  </message>
  <message>
   <source>Default: {value}</source>
   <translation>기본값: {value}</translation>
  </message>
  <message>
   <source>Differs from the present branch</source>
   <translation>지금 갈래와 다른 점</translation>
  </message>
  <message>
   <source>Do it</source>
   <translation>해 보기</translation>
  </message>
  <message>
   <source>Does it compute what the books print?</source>
   <translation>책에 인쇄된 값과 같게 계산할까요?</translation>
  </message>
  <message>
   <source>Does this program compute what the books print?</source>
   <translation>이 프로그램의 계산이 책에 인쇄된 값과 같을까요?</translation>
  </message>
  <message>
   <source>Dotted: your guess. Solid: what is true.</source>
   <translation>점선은 예상, 실선은 실제 결과입니다.</translation>
  </message>
  <message>
   <source>Drag any slider while it learns · &lt;a href='lessons'&gt;Lessons&lt;/a&gt; F4 · &lt;a href='labs'&gt;Labs&lt;/a&gt; · &lt;a href='palette'&gt;Ctrl+K&lt;/a&gt; finds everything</source>
   <translation>학습하는 동안 아무 슬라이더나 끌어 보세요 · &lt;a href='lessons'&gt;수업&lt;/a&gt; F4 · &lt;a href='labs'&gt;실험실&lt;/a&gt; · &lt;a href='palette'&gt;Ctrl+K&lt;/a&gt;로 무엇이든 찾기</translation>
  </message>
  <message>
   <source>Drag the handle to go back in time.</source>
   <translation>손잡이를 끌면 지나간 스텝으로 돌아갑니다.</translation>
  </message>
  <message>
   <source>Draw its curves beside</source>
   <translation>곡선을 나란히 그리기</translation>
  </message>
  <message>
   <source>Draw your guess with the mouse, or with the arrow keys.</source>
   <translation>마우스나 화살표 키로 예상을 그려 보세요.</translation>
  </message>
  <message>
   <source>Each lesson takes a few minutes. Guess before you look: nothing of it is stored.</source>
   <translation>수업마다 몇 분이면 됩니다. 보기 전에 먼저 예상해 보세요. 예상은 저장되지 않습니다.</translation>
  </message>
  <message>
   <source>Every branch and run in a table: compare, keep, export</source>
   <translation>모든 갈래와 실행을 표로 보고 비교하고 보관하고 내보냅니다</translation>
  </message>
  <message>
   <source>Everything that is taught here, and where it is</source>
   <translation>여기서 배우는 모든 것과 그 자리</translation>
  </message>
  <message>
   <source>Example</source>
   <translation>예제</translation>
  </message>
  <message>
   <source>Examples</source>
   <translation>예제</translation>
  </message>
  <message>
   <source>Films (*.gif *.mp4)</source>
   <translation>영상 (*.gif *.mp4)</translation>
  </message>
  <message>
   <source>Find anything that can be done by a few of its letters</source>
   <translation>할 수 있는 모든 것을 글자 몇 개로 찾습니다</translation>
  </message>
  <message>
   <source>Finish</source>
   <translation>마치기</translation>
  </message>
  <message>
   <source>First step</source>
   <translation>첫 스텝</translation>
  </message>
  <message>
   <source>Fit</source>
   <translation>적합</translation>
  </message>
  <message>
   <source>Flatter hills (−)</source>
   <translation>언덕 낮추기 (−)</translation>
  </message>
  <message>
   <source>Forget these files</source>
   <translation>이 목록 지우기</translation>
  </message>
  <message>
   <source>From the first weights, with the settings from before the turn</source>
   <translation>첫 가중치에서, 바꾸기 전의 설정으로 다시 시작합니다</translation>
  </message>
  <message>
   <source>Full screen</source>
   <translation>전체 화면</translation>
  </message>
  <message>
   <source>Glossary</source>
   <translation>용어집</translation>
  </message>
  <message>
   <source>Go back</source>
   <translation>뒤로</translation>
  </message>
  <message>
   <source>Go back in time by as many steps as an epoch has</source>
   <translation>한 에폭만큼의 스텝을 거슬러 갑니다</translation>
  </message>
  <message>
   <source>Go back to that step and take the turn back; what came of it stays in the table of runs</source>
   <translation>그 스텝으로 돌아가서 바꾼 것을 되돌립니다. 그 뒤의 실행은 실행 목록에 남습니다</translation>
  </message>
  <message>
   <source>Go back to the first weights</source>
   <translation>처음 가중치로 돌아갑니다</translation>
  </message>
  <message>
   <source>Go on</source>
   <translation>앞으로</translation>
  </message>
  <message>
   <source>Go on without</source>
   <translation>바꾸지 않고 계속</translation>
  </message>
  <message>
   <source>Go one step back in time</source>
   <translation>한 스텝 거슬러 갑니다</translation>
  </message>
  <message>
   <source>Go there</source>
   <translation>그리로 가기</translation>
  </message>
  <message>
   <source>Go to</source>
   <translation>이동</translation>
  </message>
  <message>
   <source>Go to the end of this branch</source>
   <translation>이 갈래의 끝으로 갑니다</translation>
  </message>
  <message>
   <source>Gradient clipping</source>
   <translation>기울기 클리핑</translation>
  </message>
  <message>
   <source>Hide or show the settings</source>
   <translation>설정 숨기기 / 보이기</translation>
  </message>
  <message>
   <source>Hide or show the time line</source>
   <translation>시간선 숨기기 또는 보이기</translation>
  </message>
  <message>
   <source>Holds</source>
   <translation>내용</translation>
  </message>
  <message>
   <source>How many steps per second to take at most</source>
   <translation>1초에 최대 몇 스텝을 실행할지 정합니다</translation>
  </message>
  <message>
   <source>How many steps the optimizer has taken.</source>
   <translation>옵티마이저가 지금까지 내디딘 스텝 수입니다.</translation>
  </message>
  <message>
   <source>How often the training data were seen.</source>
   <translation>훈련 데이터를 몇 번 보았는지 나타냅니다.</translation>
  </message>
  <message>
   <source>In the past: at step {step} a turn of a knob lies ahead, and Play makes it again.</source>
   <translation>지나간 스텝입니다. 앞으로 {step}스텝에서 설정을 바꾼 기록이 있고, 재생하면 다시 그대로 바뀝니다.</translation>
  </message>
  <message>
   <source>In the past: play on, or turn a knob, and a second future begins here.</source>
   <translation>지나간 스텝입니다. 이어서 재생하거나, 설정을 바꾸면 여기서 새 갈래가 시작됩니다.</translation>
  </message>
  <message>
   <source>In the past: {count} turns of knobs lie ahead, from step {step} on, and Play makes them again.</source>
   <translation>지나간 스텝입니다. 앞으로 {step}스텝부터 설정을 바꾼 기록이 {count}개 있고, 재생하면 다시 그대로 바뀝니다.</translation>
  </message>
  <message>
   <source>Keep for good</source>
   <translation>계속 보관</translation>
  </message>
  <message>
   <source>Keep this run</source>
   <translation>이 실행 보관</translation>
  </message>
  <message>
   <source>Keyboard shortcuts</source>
   <translation>단축키</translation>
  </message>
  <message>
   <source>L&amp;essons</source>
   <translation>수업(&amp;E)</translation>
  </message>
  <message>
   <source>Lanes</source>
   <translation>레인</translation>
  </message>
  <message>
   <source>Larger</source>
   <translation>글자 크게</translation>
  </message>
  <message>
   <source>Layer {number}</source>
   <translation>{number}층</translation>
  </message>
  <message>
   <source>Layers</source>
   <translation>층</translation>
  </message>
  <message>
   <source>Learn from</source>
   <translation>배울 열</translation>
  </message>
  <message>
   <source>Learn from a folder of pictures (IDX or CIFAR-10)</source>
   <translation>그림이 든 폴더에서 배우기 (IDX 또는 CIFAR-10)</translation>
  </message>
  <message>
   <source>Learn from a table of yours: choose its columns</source>
   <translation>내 표에서 배우기: 열을 고릅니다</translation>
  </message>
  <message>
   <source>Leave the views and the figures, in large letters for a hall; the same key or Esc ends it</source>
   <translation>강의실을 위해 그림과 수치만 큰 글씨로 남깁니다. 같은 키나 Esc로 끝냅니다</translation>
  </message>
  <message>
   <source>Led back by</source>
   <translation>되돌리는 방법</translation>
  </message>
  <message>
   <source>Lessons</source>
   <translation>수업</translation>
  </message>
  <message>
   <source>Let boundary, weights or digits fill the window</source>
   <translation>결정 경계, 가중치, 숫자를 창 가득 봅니다</translation>
  </message>
  <message>
   <source>Let the accuracy fill the window</source>
   <translation>정확도를 창 가득 봅니다</translation>
  </message>
  <message>
   <source>Let the loss fill the window, or show all views</source>
   <translation>손실을 창 가득 보거나 모든 그림을 봅니다</translation>
  </message>
  <message>
   <source>Let the loss surface fill the window</source>
   <translation>손실 곡면을 창 가득 봅니다</translation>
  </message>
  <message>
   <source>Let time run backwards, at the speed that is chosen, or stop it</source>
   <translation>고른 속도로 시간을 거꾸로 돌리거나 멈춥니다</translation>
  </message>
  <message>
   <source>Light or dark</source>
   <translation>밝게 / 어둡게</translation>
  </message>
  <message>
   <source>Look as at first (Home)</source>
   <translation>처음 시점으로 (Home)</translation>
  </message>
  <message>
   <source>Look at every training sample once</source>
   <translation>모든 훈련 표본을 한 번씩 봅니다</translation>
  </message>
  <message>
   <source>Looking for step {step}…</source>
   <translation>스텝 {step} 찾는 중…</translation>
  </message>
  <message>
   <source>Loss</source>
   <translation>손실</translation>
  </message>
  <message>
   <source>Loss function</source>
   <translation>손실 함수</translation>
  </message>
  <message>
   <source>Loss surface</source>
   <translation>손실 곡면</translation>
  </message>
  <message>
   <source>Loss view</source>
   <translation>손실 그림</translation>
  </message>
  <message>
   <source>Making the film</source>
   <translation>영상을 만드는 중</translation>
  </message>
  <message>
   <source>Measure columns in their spread from their mean</source>
   <translation>각 열을 평균에서 표준편차 단위로 재기</translation>
  </message>
  <message>
   <source>Measured as</source>
   <translation>재는 방법</translation>
  </message>
  <message>
   <source>Memory for past steps: the more, the faster they are found</source>
   <translation>지나간 스텝을 위한 메모리: 많을수록 빨리 찾습니다</translation>
  </message>
  <message>
   <source>Model</source>
   <translation>모델</translation>
  </message>
  <message>
   <source>Name of the branch</source>
   <translation>갈래 이름</translation>
  </message>
  <message>
   <source>Network: step {step} · paused</source>
   <translation>신경망: {step}스텝 · 일시 정지</translation>
  </message>
  <message>
   <source>Network: step {step} · running</source>
   <translation>신경망: {step}스텝 · 학습 중</translation>
  </message>
  <message>
   <source>Neurons</source>
   <translation>뉴런</translation>
  </message>
  <message>
   <source>Never forget this run, whatever begins after it</source>
   <translation>다음에 무엇을 시작하든 이 실행을 잊지 않습니다</translation>
  </message>
  <message>
   <source>New seed</source>
   <translation>새 시드</translation>
  </message>
  <message>
   <source>Newest step</source>
   <translation>가장 새로운 스텝</translation>
  </message>
  <message>
   <source>Next</source>
   <translation>다음</translation>
  </message>
  <message>
   <source>Normal size</source>
   <translation>보통 크기</translation>
  </message>
  <message>
   <source>Nothing answers to this.</source>
   <translation>일치하는 것이 없습니다.</translation>
  </message>
  <message>
   <source>Nothing was opened yet</source>
   <translation>아직 연 파일이 없습니다</translation>
  </message>
  <message>
   <source>One epoch</source>
   <translation>한 에폭</translation>
  </message>
  <message>
   <source>One epoch back</source>
   <translation>한 에폭 뒤로</translation>
  </message>
  <message>
   <source>One layer less</source>
   <translation>층 하나 빼기</translation>
  </message>
  <message>
   <source>One layer more</source>
   <translation>층 하나 더하기</translation>
  </message>
  <message>
   <source>One runner more</source>
   <translation>주자 하나 더</translation>
  </message>
  <message>
   <source>One step</source>
   <translation>한 스텝</translation>
  </message>
  <message>
   <source>One step back</source>
   <translation>한 스텝 뒤로</translation>
  </message>
  <message>
   <source>Open &amp;recent</source>
   <translation>최근 파일(&amp;R)</translation>
  </message>
  <message>
   <source>Open or close the lessons beside the rooms</source>
   <translation>방 옆에 수업을 펼치거나 접기</translation>
  </message>
  <message>
   <source>Open pictures…</source>
   <translation>그림 폴더 열기…</translation>
  </message>
  <message>
   <source>Open table…</source>
   <translation>표 열기…</translation>
  </message>
  <message>
   <source>Open…</source>
   <translation>열기…</translation>
  </message>
  <message>
   <source>Optimizer</source>
   <translation>옵티마이저</translation>
  </message>
  <message>
   <source>Other file…</source>
   <translation>다른 파일…</translation>
  </message>
  <message>
   <source>Part</source>
   <translation>부분</translation>
  </message>
  <message>
   <source>Paste settings from a code</source>
   <translation>코드로 받은 설정 붙여 넣기</translation>
  </message>
  <message>
   <source>Paste this code into Descent Playground (Edit, Paste code):</source>
   <translation>이 코드를 Descent Playground에 붙여 넣으세요 (편집, 코드 붙여넣기):</translation>
  </message>
  <message>
   <source>Pause</source>
   <translation>일시 정지</translation>
  </message>
  <message>
   <source>Play</source>
   <translation>재생</translation>
  </message>
  <message>
   <source>Play backwards</source>
   <translation>거꾸로 재생</translation>
  </message>
  <message>
   <source>Predict</source>
   <translation>예측할 열</translation>
  </message>
  <message>
   <source>Present</source>
   <translation>발표</translation>
  </message>
  <message>
   <source>Printed</source>
   <translation>인쇄된 값</translation>
  </message>
  <message>
   <source>Print…</source>
   <translation>인쇄…</translation>
  </message>
  <message>
   <source>Profile</source>
   <translation>단면</translation>
  </message>
  <message>
   <source>Put away</source>
   <translation>치우기</translation>
  </message>
  <message>
   <source>Python scripts (*.py)</source>
   <translation>Python 스크립트 (*.py)</translation>
  </message>
  <message>
   <source>Question</source>
   <translation>질문</translation>
  </message>
  <message>
   <source>Quit</source>
   <translation>끝내기</translation>
  </message>
  <message>
   <source>Range: {low} to {high}</source>
   <translation>범위: {low} ~ {high}</translation>
  </message>
  <message>
   <source>Redo</source>
   <translation>다시 실행</translation>
  </message>
  <message>
   <source>Reference numbers</source>
   <translation>기준 수치</translation>
  </message>
  <message>
   <source>Regularization</source>
   <translation>규제</translation>
  </message>
  <message>
   <source>Rename…</source>
   <translation>이름 바꾸기…</translation>
  </message>
  <message>
   <source>Repeat with 10 seeds</source>
   <translation>시드 10개로 반복</translation>
  </message>
  <message>
   <source>Reset</source>
   <translation>처음으로</translation>
  </message>
  <message>
   <source>Residuals</source>
   <translation>잔차</translation>
  </message>
  <message>
   <source>Restarts the run</source>
   <translation>다시 시작됨</translation>
  </message>
  <message>
   <source>Run</source>
   <translation>실행 설정</translation>
  </message>
  <message>
   <source>Runners</source>
   <translation>주자</translation>
  </message>
  <message>
   <source>Runs</source>
   <translation>실행 목록</translation>
  </message>
  <message>
   <source>Save</source>
   <translation>저장</translation>
  </message>
  <message>
   <source>Save as CSV…</source>
   <translation>CSV로 저장…</translation>
  </message>
  <message>
   <source>Save as Markdown…</source>
   <translation>Markdown으로 저장…</translation>
  </message>
  <message>
   <source>Save as…</source>
   <translation>다른 이름으로 저장…</translation>
  </message>
  <message>
   <source>Save report (HTML)…</source>
   <translation>보고서 저장 (HTML)…</translation>
  </message>
  <message>
   <source>Save…</source>
   <translation>저장…</translation>
  </message>
  <message>
   <source>Schedule</source>
   <translation>스케줄</translation>
  </message>
  <message>
   <source>Search</source>
   <translation>찾기</translation>
  </message>
  <message>
   <source>Session (*.json)</source>
   <translation>세션 (*.json)</translation>
  </message>
  <message>
   <source>Session with all its numbers (*.zip)</source>
   <translation>모든 수를 담은 세션 (*.zip)</translation>
  </message>
  <message>
   <source>Sessions (*.json *.zip)</source>
   <translation>세션 (*.json *.zip)</translation>
  </message>
  <message>
   <source>Settings</source>
   <translation>설정</translation>
  </message>
  <message>
   <source>Share of test samples classified right.</source>
   <translation>바르게 분류한 시험 표본의 비율입니다.</translation>
  </message>
  <message>
   <source>Share of training samples classified right.</source>
   <translation>바르게 분류한 훈련 표본의 비율입니다.</translation>
  </message>
  <message>
   <source>Show all views</source>
   <translation>모든 그림 보기</translation>
  </message>
  <message>
   <source>Show its figures and everything that drives it</source>
   <translation>수치와 조작 버튼을 모두 봅니다</translation>
  </message>
  <message>
   <source>Show the code</source>
   <translation>코드 보기</translation>
  </message>
  <message>
   <source>Show the truth</source>
   <translation>실제 결과 보기</translation>
  </message>
  <message>
   <source>Sketch</source>
   <translation>스케치</translation>
  </message>
  <message>
   <source>Smaller</source>
   <translation>글자 작게</translation>
  </message>
  <message>
   <source>Source: {source}</source>
   <translation>출처: {source}</translation>
  </message>
  <message>
   <source>Speed</source>
   <translation>속도</translation>
  </message>
  <message>
   <source>Steeper hills (+)</source>
   <translation>언덕 높이기 (+)</translation>
  </message>
  <message>
   <source>Steps</source>
   <translation>스텝</translation>
  </message>
  <message>
   <source>Stop</source>
   <translation>멈춤</translation>
  </message>
  <message>
   <source>Surface</source>
   <translation>곡면</translation>
  </message>
  <message>
   <source>Surface view</source>
   <translation>손실 곡면 그림</translation>
  </message>
  <message>
   <source>Tables (*.csv *.tsv *.txt *.npz *.gz)</source>
   <translation>표 (*.csv *.tsv *.txt *.npz *.gz)</translation>
  </message>
  <message>
   <source>Take a single step of the optimizer</source>
   <translation>옵티마이저를 한 스텝만 실행합니다</translation>
  </message>
  <message>
   <source>Take back the last choice</source>
   <translation>마지막 선택을 되돌립니다</translation>
  </message>
  <message>
   <source>Take this runner out</source>
   <translation>이 주자 빼기</translation>
  </message>
  <message>
   <source>Takes minutes:</source>
   <translation>몇 분 걸림:</translation>
  </message>
  <message>
   <source>Test accuracy</source>
   <translation>시험 정확도</translation>
  </message>
  <message>
   <source>Test digits</source>
   <translation>시험 숫자</translation>
  </message>
  <message>
   <source>Test loss</source>
   <translation>시험 손실</translation>
  </message>
  <message>
   <source>The loss has blown up since step {step}: {what}. The weights do not come back by themselves.</source>
   <translation>{step}스텝에서 {what}(으)로 바꾼 뒤 손실이 발산했습니다. 가중치는 저절로 돌아오지 않습니다.</translation>
  </message>
  <message>
   <source>The network only guesses now. It has lost what it had learned before step {step}: {what}. The weights do not come back by themselves.</source>
   <translation>이제 신경망은 찍기만 합니다. {step}스텝에서 {what}(으)로 바꾼 뒤 그때까지 배운 것을 잃었습니다. 가중치는 저절로 돌아오지 않습니다.</translation>
  </message>
  <message>
   <source>The next one (Page Down)</source>
   <translation>다음 것 (Page Down)</translation>
  </message>
  <message>
   <source>The next question</source>
   <translation>다음 질문</translation>
  </message>
  <message>
   <source>The one before (Page Up)</source>
   <translation>이전 것 (Page Up)</translation>
  </message>
  <message>
   <source>The optimizer begins with fresh memory; the weights stay.</source>
   <translation>옵티마이저의 기억이 새로 시작됩니다. 가중치는 그대로 남습니다.</translation>
  </message>
  <message>
   <source>The present experiment as a short script with NumPy or PyTorch</source>
   <translation>지금의 실험을 NumPy 또는 PyTorch로 쓴 짧은 스크립트</translation>
  </message>
  <message>
   <source>The question before</source>
   <translation>이전 질문</translation>
  </message>
  <message>
   <source>The same as code</source>
   <translation>같은 실험을 코드로</translation>
  </message>
  <message>
   <source>The very next step obeys it; nothing is lost.</source>
   <translation>바로 다음 스텝부터 적용됩니다. 학습한 것은 그대로 남습니다.</translation>
  </message>
  <message>
   <source>This rule looks at all training data at every step.</source>
   <translation>이 방법은 스텝마다 훈련 데이터 전체를 봅니다.</translation>
  </message>
  <message>
   <source>Tick a run to draw its curves beside the present one; a double click goes there.</source>
   <translation>표시한 실행의 곡선을 지금 곡선과 나란히 그립니다. 두 번 누르면 그 실행으로 갑니다.</translation>
  </message>
  <message>
   <source>Time</source>
   <translation>시간</translation>
  </message>
  <message>
   <source>Time line</source>
   <translation>시간선</translation>
  </message>
  <message>
   <source>To go on from here</source>
   <translation>이어서 해 보려면</translation>
  </message>
  <message>
   <source>Train on, or stand still</source>
   <translation>학습을 이어 가거나 멈춥니다</translation>
  </message>
  <message>
   <source>Training loss</source>
   <translation>훈련 손실</translation>
  </message>
  <message>
   <source>Trains the present run again from ten first weights, and shows how much of it is luck</source>
   <translation>처음 가중치를 열 번 바꾸어 지금 실행을 다시 학습하고, 얼마만큼이 운인지 보여 줍니다</translation>
  </message>
  <message>
   <source>Trust</source>
   <translation>신뢰도</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>실행 취소</translation>
  </message>
  <message>
   <source>Up to {most} layers of {low} to {high} units</source>
   <translation>뉴런 {low}~{high}개인 층을 최대 {most}개까지</translation>
  </message>
  <message>
   <source>Weights</source>
   <translation>가중치</translation>
  </message>
  <message>
   <source>What</source>
   <translation>항목</translation>
  </message>
  <message>
   <source>What a word means, in Korean and English</source>
   <translation>낱말의 뜻을 한국어와 영어로 보기</translation>
  </message>
  <message>
   <source>What do you want to do?</source>
   <translation>무엇을 할까요?</translation>
  </message>
  <message>
   <source>While presenting: go back in the lesson, or to the view before</source>
   <translation>발표 중: 수업의 앞쪽이나 앞 그림으로 돌아갑니다</translation>
  </message>
  <message>
   <source>While presenting: go on in the lesson, or to the next view</source>
   <translation>발표 중: 수업의 다음 쪽이나 다음 그림으로 갑니다</translation>
  </message>
  <message>
   <source>Your table</source>
   <translation>내 표</translation>
  </message>
  <message>
   <source>as fast as it goes</source>
   <translation>최대 속도</translation>
  </message>
  <message>
   <source>batch {size}</source>
   <translation>배치 {size}</translation>
  </message>
  <message>
   <source>button “{name}”</source>
   <translation>버튼 “{name}”</translation>
  </message>
  <message>
   <source>epoch</source>
   <translation>에폭</translation>
  </message>
  <message>
   <source>figure “{name}”</source>
   <translation>수치 “{name}”</translation>
  </message>
  <message>
   <source>from the start again</source>
   <translation>처음부터 다시</translation>
  </message>
  <message>
   <source>glossary: {name}</source>
   <translation>용어집: {name}</translation>
  </message>
  <message>
   <source>lesson “{name}”</source>
   <translation>수업 “{name}”</translation>
  </message>
  <message>
   <source>none</source>
   <translation>없음</translation>
  </message>
  <message>
   <source>numbers</source>
   <translation>수</translation>
  </message>
  <message>
   <source>off</source>
   <translation>끔</translation>
  </message>
  <message>
   <source>on</source>
   <translation>켬</translation>
  </message>
  <message>
   <source>reference numbers</source>
   <translation>기준 수치</translation>
  </message>
  <message>
   <source>room “{name}”</source>
   <translation>방 “{name}”</translation>
  </message>
  <message>
   <source>setting “{name}”</source>
   <translation>설정 “{name}”</translation>
  </message>
  <message>
   <source>step</source>
   <translation>스텝</translation>
  </message>
  <message>
   <source>test accuracy</source>
   <translation>시험 정확도</translation>
  </message>
  <message>
   <source>test accuracy {mean} ± {deviation}</source>
   <translation>시험 정확도 {mean} ± {deviation}</translation>
  </message>
  <message>
   <source>test loss</source>
   <translation>시험 손실</translation>
  </message>
  <message>
   <source>test loss {mean} ± {deviation}</source>
   <translation>시험 손실 {mean} ± {deviation}</translation>
  </message>
  <message>
   <source>the same settings</source>
   <translation>설정이 같음</translation>
  </message>
  <message>
   <source>training accuracy</source>
   <translation>훈련 정확도</translation>
  </message>
  <message>
   <source>training loss</source>
   <translation>훈련 손실</translation>
  </message>
  <message>
   <source>view “{name}”</source>
   <translation>보기 “{name}”</translation>
  </message>
  <message>
   <source>words</source>
   <translation>단어</translation>
  </message>
  <message>
   <source>words: {count}</source>
   <translation>낱말 {count}개</translation>
  </message>
  <message>
   <source>{agreeing} of {count} agree</source>
   <translation>{count}개 중 {agreeing}개 일치</translation>
  </message>
  <message>
   <source>{count} entries</source>
   <translation>항목 {count}개</translation>
  </message>
  <message>
   <source>{count} of {asked} seeds</source>
   <translation>시드 {asked}개 중 {count}개</translation>
  </message>
  <message>
   <source>{count} topics</source>
   <translation>항목 {count}개</translation>
  </message>
  <message>
   <source>{minutes} min</source>
   <translation>{minutes}분</translation>
  </message>
  <message>
   <source>{one} and {other} differ</source>
   <translation>{one}과(와) {other}의 차이</translation>
  </message>
  <message>
   <source>{rows} rows, {columns} columns</source>
   <translation>행 {rows}개, 열 {columns}개</translation>
  </message>
  <message>
   <source>{seconds} s</source>
   <translation>{seconds}초</translation>
  </message>
  <message>
   <source>{setting}: {one} against {other}, since step {step}</source>
   <translation>{setting}: {one} 대 {other}, {step}스텝부터</translation>
  </message>
  <message>
   <source>{speed} steps/s</source>
   <translation>{speed}스텝/초</translation>
  </message>
  <message>
   <source>{steps} steps</source>
   <translation>{steps}스텝</translation>
  </message>
  <message>
   <source>{what}, since step {step}</source>
   <translation>{what}, 스텝 {step}부터</translation>
  </message>
  <message>
   <source>λ_max = {value}: the largest curvature, the largest eigenvalue of the Hessian at the present point</source>
   <translation>λ_max = {value}: 가장 큰 곡률, 곧 지금 점에서 헤세 행렬의 가장 큰 고윳값</translation>
  </message>
  <message>
   <source>λ_max ≈ {value} at step {step}, from {samples} samples: the largest curvature, or eigenvalue of the Hessian</source>
   <translation>λ_max ≈ {value} ({step}스텝, 표본 {samples}개로): 가장 큰 곡률, 곧 헤세 행렬의 가장 큰 고윳값</translation>
  </message>
  <message>
   <source>한국어 / English</source>
   <translation>한국어 / English</translation>
  </message>
 </context>
</TS>
