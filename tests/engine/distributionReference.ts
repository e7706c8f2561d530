import type { Distribution } from "../../src/engine/distribution.ts";

/** Probabilities at which the quantiles of every row are given. */
export const probabilities = [1e-10, 0.001, 0.05, 0.3, 0.5, 0.75, 0.95, 0.999];

/** One distribution with the values of scipy 1.17.1; the comment is the expression that made them. */
export interface Reference {
  readonly distribution: Distribution;
  readonly mean: number;
  readonly variance: number;
  readonly quantiles: readonly number[];
}

export const references: readonly Reference[] = [
  // scipy.stats.uniform(-2, 7): mean(), var(), ppf(probabilities)
  {
    distribution: { kind: "uniform", low: -2, high: 5 },
    mean: 1.5,
    variance: 4.083333333333333,
    quantiles: [-1.9999999993, -1.993, -1.65, 0.10000000000000009, 1.5, 3.25, 4.6499999999999995, 4.993],
  },
  // scipy.stats.triang(0.2, 1, 5): mean(), var(), ppf(probabilities)
  {
    distribution: { kind: "triangular", low: 1, mode: 2, high: 6 },
    mean: 3.0,
    variance: 1.1666666666666667,
    quantiles: [
      1.000022360679775, 1.0707106781186548, 1.5, 2.258342613226059, 2.8377223398316205, 3.7639320225002106,
      5.0, 5.858578643762691,
    ],
  },
  // scipy.stats.triang(0, 1, 5): mean(), var(), ppf(probabilities)
  {
    distribution: { kind: "triangular", low: 1, mode: 1, high: 6 },
    mean: 2.6666666666666665,
    variance: 1.3888888888888888,
    quantiles: [
      1.00000000025, 1.0025006253126953, 1.1266028275955184, 1.8166998673296222, 2.4644660940672622, 3.5,
      4.881966011250105, 5.8418861169915814,
    ],
  },
  // scipy.stats.expon(scale=3.5): mean(), var(), ppf(probabilities)
  {
    distribution: { kind: "exponential", mean: 3.5 },
    mean: 3.5,
    variance: 12.25,
    quantiles: [
      3.500000000175e-10, 0.003501751167542367, 0.17952653035642688, 1.2483623037855636, 2.4260151319598084,
      4.852030263919617, 10.485062957438965, 24.177143476437475,
    ],
  },
  // scipy.stats.gamma(4, scale=1.5): mean(), var(), ppf(probabilities)
  {
    distribution: { kind: "erlang", shape: 4, mean: 6 },
    mean: 6.0,
    variance: 9.0,
    quantiles: [
      0.010513632685769294, 0.6428286204426346, 2.0494775951247464, 4.1455665639189725, 5.508091123276346,
      7.6641412276850716, 11.630484791899088, 19.593361168782103,
    ],
  },
  // scipy.stats.gamma(0.35, scale=2): mean(), var(), ppf(probabilities)
  {
    distribution: { kind: "gamma", shape: 0.35, scale: 2 },
    mean: 0.7,
    variance: 1.4,
    quantiles: [
      3.8601639495460553e-29, 3.860163955064886e-9, 0.0002759625506983099, 0.04694818211408607,
      0.21473897172368658, 0.8488831551758866, 3.0439167400767175, 9.678126727421994,
    ],
  },
  // scipy.stats.gamma(1, scale=2): mean(), var(), ppf(probabilities)
  {
    distribution: { kind: "gamma", shape: 1, scale: 2 },
    mean: 2.0,
    variance: 4.0,
    quantiles: [
      2.0000000000999938e-10, 0.002001000667167068, 0.10258658877510106, 0.7133498878774648,
      1.386294361119891, 2.772588722239781, 5.991464547107979, 13.815510557964274,
    ],
  },
  // scipy.stats.gamma(57.3, scale=0.1): mean(), var(), ppf(probabilities)
  {
    distribution: { kind: "gamma", shape: 57.3, scale: 0.1 },
    mean: 5.73,
    variance: 0.5730000000000001,
    quantiles: [
      2.1401189231119813, 3.6721338767595157, 4.544285362924705, 5.310204240710915, 5.696701359743009,
      6.2208033186145535, 7.0293094721594676, 8.356431568235129,
    ],
  },
  // scipy.stats.weibull_min(1.7, scale=12): mean(), var(), ppf(probabilities)
  {
    distribution: { kind: "weibull", shape: 1.7, scale: 12 },
    mean: 10.706934029991888,
    variance: 42.027095123402944,
    quantiles: [
      1.5733607249521517e-5, 0.20634937158605496, 2.091189355804502, 6.543531361177273, 9.67273220623105,
      14.542049959815518, 22.881112021063114, 37.403208640529286,
    ],
  },
  // scipy.stats.weibull_min(0.6, scale=12): mean(), var(), ppf(probabilities)
  {
    distribution: { kind: "weibull", shape: 0.6, scale: 12 },
    mean: 18.054905859018675,
    variance: 1007.5364450320533,
    quantiles: [
      2.5853216282536996e-16, 0.000120100083404692, 0.0849732510725483, 2.1526276553661843, 6.514638893819542,
      20.682689266484175, 74.70555725853754, 300.6603451924804,
    ],
  },
  // scipy.stats.norm(10, 4): mean(), var(), ppf(probabilities)
  {
    distribution: { kind: "normal", mean: 10, sd: 4 },
    mean: 10.0,
    variance: 16.0,
    quantiles: [
      -15.445363609616223, -2.3609292246712528, 3.4205854921941086, 7.902397949167836, 10.0,
      12.697959000784326, 16.57941450780589, 22.360929224671253,
    ],
  },
  // scipy.stats.truncnorm(-2.5, 1.25, 10, 4): mean(), var(), ppf(probabilities)
  {
    distribution: { kind: "truncated-normal", mean: 10, sd: 4, low: 0, high: 15 },
    mean: 9.256330395683467,
    variance: 10.544450309646955,
    quantiles: [
      2.0267579614596798e-8, 0.190899909914112, 3.444386538755107, 7.580750482384989, 9.500183616750473,
      11.78525941683875, 14.144759208236298, 14.980608591242525,
    ],
  },
  // scipy.stats.truncnorm(6, np.inf): mean(), var(), ppf(probabilities)
  {
    distribution: { kind: "truncated-normal", mean: 0, sd: 1, low: 6, high: Number.POSITIVE_INFINITY },
    mean: 6.158482604544618,
    variance: 0.023987636789045252,
    quantiles: [
      6.000000000016238, 6.00016245681254, 6.008323395302929, 6.05765262303466, 6.111565061813439,
      6.221223198349943, 6.468992083074275, 7.036366493709704,
    ],
  },
  // scipy.stats.truncnorm(-np.inf, -6): mean(), var(), ppf(probabilities)
  {
    distribution: { kind: "truncated-normal", mean: 0, sd: 1, low: Number.NEGATIVE_INFINITY, high: -6 },
    mean: -6.158482604544618,
    variance: 0.023987636789045252,
    quantiles: [
      -9.014751372433118, -7.036366493709704, -6.468992083074275, -6.192558791195278, -6.111565061813439,
      -6.046541477816289, -6.008323395302929, -6.00016245681254,
    ],
  },
  // scipy.stats.lognorm(math.sqrt(math.log(1.64)), scale=1200/math.sqrt(1.64)): mean(), var(), ppf(probabilities)
  {
    distribution: { kind: "lognormal", mean: 1200, cv: 0.8 },
    mean: 1200.0,
    variance: 921599.9999999999,
    quantiles: [
      10.681380811413971, 106.61505853853272, 294.66135277686453, 648.0017979612236, 937.0425713316364,
      1505.8739292000275, 2979.8572911348724, 8235.691960629194,
    ],
  },
  // scipy.stats.beta(2, 3.5): mean(), var(), ppf(probabilities)
  {
    distribution: { kind: "beta", alpha: 2, beta: 3.5, low: 0, high: 1 },
    mean: 0.36363636363636365,
    variance: 0.03560076287349015,
    quantiles: [
      3.5634938075669237e-6, 0.01137639579513418, 0.08572749421489521, 0.24217846585635305,
      0.34608605024787026, 0.49505704668670863, 0.7018897664358197, 0.9076419371508462,
    ],
  },
  // scipy.stats.beta(0.4, 0.7, 0, 10): mean(), var(), ppf(probabilities)
  {
    distribution: { kind: "beta", alpha: 0.4, beta: 0.7, low: 0, high: 10 },
    mean: 3.6363636363636367,
    variance: 11.019283746556471,
    quantiles: [
      1.6125502533136317e-24, 5.09933158623144e-7, 0.009012688650899145, 0.7813500674855711,
      2.6755992832498654, 6.506994931800469, 9.60101970790205, 9.998486303775051,
    ],
  },
  // scipy.stats.beta(120, 35): mean(), var(), ppf(probabilities)
  {
    distribution: { kind: "beta", alpha: 120, beta: 35, low: 0, high: 1 },
    mean: 0.7741935483870968,
    variance: 0.0011206275514288,
    quantiles: [
      0.5282181929215977, 0.6617940827836992, 0.7171613620838593, 0.7574533282258002, 0.7753751164258746,
      0.7974603641129654, 0.8271915013578377, 0.8666930516965128,
    ],
  },
  // scipy.stats.beta(1.5, 4.5, 2, 8): mean(), var(), ppf(probabilities)
  {
    distribution: { kind: "pert", low: 2, mode: 3, high: 10 },
    mean: 4.0,
    variance: 1.7142857142857142,
    quantiles: [
      2.0000004396996887, 2.0204823653353365, 2.2915781443631107, 3.1164235256179564, 3.7689591593818186,
      4.818145320181955, 6.502756884279825, 8.580033163992073,
    ],
  },
  // scipy.stats.pareto(2.5, scale=3): mean(), var(), ppf(probabilities)
  {
    distribution: { kind: "pareto", shape: 2.5, scale: 3 },
    mean: 5.0,
    variance: 20.0,
    quantiles: [
      3.00000000012, 3.0012008406725714, 3.062187734487413, 3.4600473233455595, 3.9585237323186826,
      5.223303379776745, 9.943362052019957, 47.546795773833395,
    ],
  },
  // scipy.stats.pareto(1.5, scale=3): mean(), var(), ppf(probabilities)
  {
    distribution: { kind: "pareto", shape: 1.5, scale: 3 },
    mean: 9.0,
    variance: Number.POSITIVE_INFINITY,
    quantiles: [
      3.0000000002, 3.0020016681495076, 3.1043607552365002, 3.8053028646111464, 4.762203155904598,
      7.559526299369239, 22.104188991842307, 299.9999999999998,
    ],
  },
  // scipy.stats.lomax(2.5, scale=3): mean(), var(), ppf(probabilities)
  {
    distribution: { kind: "lomax", shape: 2.5, scale: 3 },
    mean: 2.0,
    variance: 20.0,
    quantiles: [
      1.200000000084e-10, 0.001200840672571703, 0.06218773448741288, 0.4600473233455594, 0.9585237323186826,
      2.2233033797767447, 6.943362052019957, 44.54679577383339,
    ],
  },
  // scipy.stats.poisson(0.7): mean(), var(), ppf(probabilities)
  {
    distribution: { kind: "poisson", mean: 0.7 },
    mean: 0.7,
    variance: 0.7,
    quantiles: [0.0, 0.0, 0.0, 0.0, 1.0, 1.0, 2.0, 4.0],
  },
  // scipy.stats.poisson(48): mean(), var(), ppf(probabilities)
  {
    distribution: { kind: "poisson", mean: 48 },
    mean: 48.0,
    variance: 48.0,
    quantiles: [11.0, 28.0, 37.0, 44.0, 48.0, 53.0, 60.0, 71.0],
  },
  // scipy.stats.poisson(12345.6): mean(), var(), ppf(probabilities)
  {
    distribution: { kind: "poisson", mean: 12345.6 },
    mean: 12345.6,
    variance: 12345.6,
    quantiles: [11645.0, 12004.0, 12163.0, 12287.0, 12345.0, 12420.0, 12529.0, 12690.0],
  },
  // scipy.stats.binom(12, 0.25): mean(), var(), ppf(probabilities)
  {
    distribution: { kind: "binomial", trials: 12, probability: 0.25 },
    mean: 3.0,
    variance: 2.25,
    quantiles: [0.0, 0.0, 1.0, 2.0, 3.0, 4.0, 6.0, 8.0],
  },
  // scipy.stats.binom(5000, 0.97): mean(), var(), ppf(probabilities)
  {
    distribution: { kind: "binomial", trials: 5000, probability: 0.97 },
    mean: 4850.0,
    variance: 145.5,
    quantiles: [4767.0, 4811.0, 4830.0, 4844.0, 4850.0, 4858.0, 4870.0, 4886.0],
  },
  // scipy.stats.geom(0.15, -1): mean(), var(), ppf(probabilities)
  {
    distribution: { kind: "geometric", probability: 0.15 },
    mean: 5.666666666666667,
    variance: 37.77777777777778,
    quantiles: [0.0, 0.0, 0.0, 2.0, 4.0, 8.0, 18.0, 42.0],
  },
  // scipy.stats.nbinom(3, 0.2): mean(), var(), ppf(probabilities)
  {
    distribution: { kind: "negative-binomial", successes: 3, probability: 0.2 },
    mean: 12.000000000000002,
    variance: 60.0,
    quantiles: [0.0, 0.0, 2.0, 7.0, 11.0, 16.0, 27.0, 49.0],
  },
  // scipy.stats.nbinom(0.3, 0.01): mean(), var(), ppf(probabilities)
  {
    distribution: { kind: "negative-binomial", successes: 0.3, probability: 0.01 },
    mean: 29.7,
    variance: 2969.9999999999995,
    quantiles: [0.0, 0.0, 0.0, 1.0, 7.0, 34.0, 136.0, 459.0],
  },
  // scipy.stats.rv_discrete(values=([1,2,3,7],[.25,.125,.125,.5])): mean(), var(), ppf(probabilities)
  {
    distribution: { kind: "discrete", values: [3, 1, 2, 7], weights: [1, 2, 1, 4] },
    mean: 4.375,
    variance: 7.234375,
    quantiles: [1.0, 1.0, 1.0, 2.0, 3.0, 7.0, 7.0, 7.0],
  },
  // scipy.stats.rv_discrete(values=([2,4,9],[.25,.5,.25])): mean(), var(), ppf(probabilities)
  {
    distribution: { kind: "empirical", values: [2, 9, 4, 4] },
    mean: 4.75,
    variance: 6.6875,
    quantiles: [2.0, 2.0, 2.0, 4.0, 4.0, 4.0, 9.0, 9.0],
  },
];
