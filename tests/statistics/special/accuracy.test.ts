import { describe, expect, it } from "vitest";
import * as special from "../../../src/statistics/special/index.ts";
import { invertLogarithmic, type PositiveLaw } from "../../../src/statistics/special/invertLogarithmic.ts";
import { stirlingError } from "../../../src/statistics/special/logGamma.ts";
import { betaTerm, deviance, poissonTerm } from "../../../src/statistics/special/saddlePoint.ts";

/**
 * [arguments, value]: mpmath 1.3.0 with 45 digits or more, from the definitions (loggamma, erfc, gammainc, betainc; the
 * inverses by 170 bisections), rounded to the nearest double.
 */
const references: Readonly<Record<string, readonly (readonly [readonly number[], number])[]>> = {
  stirlingError: [
    [[10], 0.00833056343336287],
    [[10.5], 0.00793411456431402],
    [[11], 0.007573675487951841],
    [[12.5], 0.006665247032707682],
    [[15], 0.005554733551962801],
    [[20], 0.004166319691996922],
    [[40], 0.0020832899383024218],
    [[100], 0.0008333305556349147],
  ],
  deviance: [
    [[0, 3], 3.0],
    [[3, 2], 0.21639532432449315],
    [[10, 9], 0.053605156578263015],
    [[10, 12], 0.17678443206045374],
    [[100, 100.5], 0.0012458488960926388],
    [[100, 100], 0.0],
    [[5, 5.0009765625], 9.535501582500203e-8],
    [[1000, 820], 18.450938723838256],
    [[0.5, 40], 37.30898668266306],
    [[7, 0.125], 21.302461835146044],
    [[11, 9], 0.20737765008366277],
    [[1000000.0, 1000100], 0.004999666691664667],
  ],
  poissonTerm: [
    [[4, 4.5], 0.1898076205401244],
    [[0.5, 2], 0.2159638660527522],
    [[150, 140], 0.022965953140223712],
    [[20, 20], 0.08883531739208522],
    [[12, 30], 0.00010382062415205693],
    [[30, 12], 5.49849106497372e-6],
  ],
  betaTerm: [
    [[2, 3, 0.25], 0.31640625],
    [[0.5, 0.5, 0.75], 0.13783222385544802],
    [[20, 30, 0.375], 1.286759257968023],
    [[200, 300, 0.5], 0.00018531060134681913],
    [[12, 15, 0.4375], 1.0177228999391799],
  ],
  logGamma: [
    [[1e-10], 23.025850929882736],
    [[0.25], 1.2880225246980774],
    [[0.75], 0.20328095143129538],
    [[1.5], -0.12078223763524522],
    [[3.5], 1.2009736023470743],
    [[5.25], 3.561375910386697],
    [[8.5], 9.549267257300997],
    [[9.75], 12.242204940050762],
    [[10.25], 13.368023671476045],
    [[11], 15.104412573075516],
    [[13], 19.987214495661885],
    [[17], 30.671860106080672],
    [[25], 54.78472939811232],
    [[60], 184.53382886144948],
  ],
  normalQuantile: [
    [[1e-305], -37.3563460930671],
    [[1e-200], -30.20559417957964],
    [[1e-100], -21.273453560965326],
    [[1e-40], -13.31092137142517],
    [[1e-18], -8.757290348782314],
    [[1e-13], -7.348796102800677],
    [[1e-11], -6.706023155495136],
    [[1.3e-11], -6.667611456510741],
    [[1.5e-11], -6.646570887477113],
    [[1e-10], -6.361340902404057],
    [[1e-8], -5.612001244174789],
    [[1e-6], -4.753424308822899],
    [[0.0001], -3.7190164854556804],
    [[0.01], -2.326347874040841],
    [[0.04], -1.75068607125217],
    [[0.07], -1.4757910281791706],
    [[0.0745], -1.4430726743709008],
    [[0.0755], -1.436008227944182],
    [[0.08], -1.4050715603096327],
    [[0.15], -1.0364333894937896],
    [[0.25], -0.6744897501960817],
    [[0.35], -0.3853204664075677],
    [[0.45], -0.12566134685507402],
    [[0.499], -0.002506630899571766],
    [[0.55], 0.12566134685507416],
    [[0.7], 0.5244005127080407],
    [[0.85], 1.0364333894937894],
    [[0.92], 1.4050715603096329],
    [[0.93], 1.475791028179171],
    [[0.99], 2.3263478740408408],
    [[0.9999], 3.7190164854557084],
    [[0.99999999], 5.612001243305505],
  ],
  erf: [
    [[0.01], 0.011283415555849618],
    [[0.5], 0.5204998778130465],
    [[1], 0.8427007929497149],
    [[1.2], 0.9103139782296353],
    [[1.25], 0.9229001282564583],
    [[1.5], 0.9661051464753108],
    [[2.5], 0.999593047982555],
    [[-1], -0.8427007929497149],
    [[-1.5], -0.9661051464753108],
  ],
  erfc: [
    [[0.01], 0.9887165844441503],
    [[0.5], 0.4795001221869535],
    [[1], 0.15729920705028513],
    [[1.2], 0.08968602177036464],
    [[1.25], 0.07709987174354177],
    [[2], 0.004677734981047266],
    [[3.5], 7.430983723414128e-7],
    [[10], 2.088487583762545e-45],
    [[26], 5.663192408856143e-296],
    [[-0.5], 1.5204998778130465],
    [[-3], 1.9999779095030015],
  ],
  regularizedGammaP: [
    [[0.01, 0.5], 0.9943732438060329],
    [[0.01, 1.5], 0.9989864569775047],
    [[1, 1.5], 0.7768698398515702],
    [[1, 2.5], 0.9179150013761012],
    [[3, 3.5], 0.6791528011378659],
    [[3, 4.5], 0.8264219290899639],
    [[30, 20], 0.02181821752555739],
    [[30, 31.5], 0.6293313411887193],
    [[30, 45], 0.9926628007022035],
    [[300, 290], 0.2861755102943037],
    [[300, 320], 0.8747500908620132],
    [[2.5, 1e-5], 9.515260653112765e-14],
  ],
  regularizedGammaQ: [
    [[0.01, 1.5], 0.0010135430224953094],
    [[1, 0.5], 0.6065306597126334],
    [[1, 30], 9.357622968840175e-14],
    [[3, 3.5], 0.3208471988621341],
    [[3, 4.5], 0.17357807091003605],
    [[3, 80], 5.921717403520807e-32],
    [[30, 20], 0.9781817824744427],
    [[30, 31.5], 0.3706686588112807],
    [[30, 100], 5.893259698661473e-17],
    [[300, 290], 0.7138244897056962],
    [[300, 400], 7.507380835521614e-8],
    [[20.5, 500], 5.848152153737184e-183],
  ],
  regularizedBeta: [
    [[0.5, 0.5, 0.3], 0.36901011956554536],
    [[0.5, 0.5, 0.7], 0.6309898804344546],
    [[1, 3, 0.25], 0.578125],
    [[3, 1, 0.25], 0.015625],
    [[2, 2, 0.5], 0.5],
    [[5, 2, 0.625], 0.2741813659667969],
    [[2, 5, 0.375], 0.7258186340332031],
    [[40, 3, 0.875], 0.09010909622496555],
    [[3, 40, 0.0625], 0.4928594069236777],
    [[500, 500, 0.5], 0.5],
    [[500, 500, 0.53125], 0.976027938724343],
    [[0.01, 2, 0.001], 0.942577511261953],
    [[120, 0.25, 0.96875], 0.0019506027741081771],
  ],
  inverseGammaP: [
    [[0.02, 0.9], 0.0029496744212501804],
    [[0.1, 0.5], 0.0005933911044602261],
    [[0.25, 0.97], 1.5798098885938239],
    [[0.29, 0.8], 0.4409057463645552],
    [[0.31, 0.8], 0.4791259041632486],
    [[1, 0.3], 0.35667494393873234],
    [[1, 0.999], 6.907755278982136],
    [[2, 0.05], 0.35536151069866206],
    [[2.5, 1e-6], 0.006448080103248548],
    [[5, 0.9], 7.9935895860526305],
    [[25, 1e-9], 5.479597546624589],
    [[25, 0.25], 21.47104190545297],
    [[400, 0.75], 413.3020127726355],
    [[400, 0.0001], 329.8593343556963],
  ],
  inverseBeta: [
    [[0.05, 3, 0.4], 2.5289284338441628e-9],
    [[0.5, 2, 0.75], 0.3112241790384896],
    [[1, 1, 0.3], 0.3],
    [[1, 4, 0.3], 0.08530878077130556],
    [[4, 1, 0.3], 0.7400828044922853],
    [[3, 3, 0.25], 0.3594361647896471],
    [[3, 3, 0.75], 0.6405638352103529],
    [[8, 2, 0.01], 0.45596630775197505],
    [[8, 2, 0.99], 0.9826435412474951],
    [[60, 80, 0.5], 0.428230335019989],
    [[60, 80, 1e-8], 0.21577722874058636],
    [[2, 500, 0.9], 0.007741556172963767],
  ],
  studentTCdf: [
    [[-1.5, 1], 0.18716704181099883],
    [[-0.25, 2], 0.4129611720221511],
    [[0.75, 3.5], 0.7497509828702452],
    [[2, 30], 0.9726874775185085],
    [[-8, 12], 1.8799491123751287e-6],
    [[30, 5], 0.999999614067569],
  ],
  studentTQuantile: [
    [[0.9, 0.5], 10.27032441023451],
    [[0.75, 1], 1.0],
    [[0.9, 2], 1.885618083164127],
    [[0.05, 4], -2.1318467863266504],
    [[0.975, 4.5], 2.658912347204403],
    [[0.999, 60], 3.2317091260243593],
    [[1e-10, 8], -39.12956297338265],
    [[0.51, 30], 0.025278783971765813],
    [[0.45, 1.5], -0.1476266434609474],
    [[0.975, 200], 1.971896223633909],
  ],
};

const functions: Readonly<Record<string, (...numbers: number[]) => number>> = {
  ...(special as Readonly<Record<string, (...numbers: number[]) => number>>),
  ...{ stirlingError, deviance, poissonTerm },
  betaTerm: (a, b, x) => betaTerm(a!, b!, x!, 1 - x!),
};

describe("special functions are as precise as they say, to a relative error against mpmath", () => {
  it.each([
    ["stirlingError", 4e-15],
    ["deviance", 1e-14],
    ["poissonTerm", 2e-14],
    ["betaTerm", 4e-14],
    ["normalQuantile", 6e-16],
    ["erf", 4e-15],
    ["erfc", 2e-14],
    ["regularizedGammaP", 5e-14],
    ["regularizedGammaQ", 5e-14],
    ["regularizedBeta", 1e-13],
    ["inverseGammaP", 2e-13],
    ["inverseBeta", 2e-13],
    ["studentTCdf", 2e-14],
    ["studentTQuantile", 2e-13],
    ["logGamma", 1e-14],
  ])("%s within %f", (name, tolerance) => {
    for (const [input, expected] of references[name]!) {
      const got = functions[name]!(...input);
      // The logarithm of the gamma function has zeros at 1 and 2, near which its error is absolute.
      const scale = name === "logGamma" ? Math.max(1, Math.abs(expected)) : Math.abs(expected);
      expect(Math.abs(got - expected), `${name}(${input.join(", ")}) is ${got}`).toBeLessThanOrEqual(
        tolerance * scale,
      );
    }
  });
});

describe("invertLogarithmic", () => {
  /** The exponential law of mean 1, whose quantile is -ln q, and how often it was asked. */
  function exponential() {
    let asked = 0;
    const law: PositiveLaw = {
      lower: (x) => {
        asked += 1;
        return -Math.expm1(-x);
      },
      upper: (x) => {
        asked += 1;
        return Math.exp(-x);
      },
      scaledDensity: (x) => x * Math.exp(-x),
    };
    return { law, asked: () => asked };
  }

  it("finds the root from far away on either side, in both tails", () => {
    for (const guess of [0, 1e-300, 1e-30, 0.01, 1, 50, 1e3, 1e30, 1e300, Number.POSITIVE_INFINITY]) {
      for (const p of [1e-250, 1e-12, 0.01, 0.5]) {
        const below = invertLogarithmic(exponential().law, p, 1 - p, guess);
        expect(Math.abs(below / -Math.log1p(-p) - 1)).toBeLessThan(2e-14);
        const above = invertLogarithmic(exponential().law, 1 - p, p, guess);
        expect(Math.abs(above / -Math.log(p) - 1)).toBeLessThan(2e-14);
      }
    }
  });

  it("takes few steps: Newton's double the digits near the root, and strides that double find it from afar", () => {
    // From a guess within 10 % in ln x, four steps give 1e-9 in the last; from 1e±300, ln x is some 700 off: ten doublings.
    const steps = (guess: number, p: number) => {
      const { law, asked } = exponential();
      invertLogarithmic(law, p, 1 - p, guess);
      return asked();
    };
    for (const p of [0.01, 0.3, 0.5, 0.9, 0.999]) {
      expect(steps(-Math.log1p(-p) * 1.1, p)).toBeLessThanOrEqual(5);
      expect(steps(1e-300, p)).toBeLessThanOrEqual(25);
      expect(steps(1e300, p)).toBeLessThanOrEqual(25);
    }
  });

  it("is 0 or Infinity where the root is no double", () => {
    // P(X <= x) = x^a for x <= 1 with a = 0.001 has the quantile p^1000; P(X > x) = x^-a has q^-1000.
    const small: PositiveLaw = {
      lower: (x) => Math.min(1, x ** 0.001),
      upper: (x) => Math.max(0, -Math.expm1(0.001 * Math.log(x))),
      scaledDensity: (x) => 0.001 * x ** 0.001,
    };
    expect(invertLogarithmic(small, 0.4, 0.6, 0.5)).toBe(0);
    expect(invertLogarithmic(small, 0.49, 0.51, 0.5) / 0.49 ** 1000).toBeCloseTo(1, 9);
    const large: PositiveLaw = {
      lower: (x) => Math.max(0, -Math.expm1(-0.001 * Math.log(x))),
      upper: (x) => Math.min(1, x ** -0.001),
      scaledDensity: (x) => 0.001 * x ** -0.001,
    };
    expect(invertLogarithmic(large, 0.6, 0.4, 2)).toBe(Number.POSITIVE_INFINITY);
    expect(invertLogarithmic(large, 0.505, 0.495, 2) * 0.495 ** 1000).toBeCloseTo(1, 9);
  });
});

describe("the ends of the ranges", () => {
  it("both ends belong to a range, and what lies beyond is refused", () => {
    expect(special.poissonCdf(2, 0)).toBe(1);
    expect(special.binomialCdf(0, 0, 0.5)).toBe(1);
    expect([special.binomialCdf(2, 3, 0), special.binomialCdf(2, 3, 1)]).toEqual([1, 0]);
    expect([special.regularizedBeta(2, 3, 0), special.regularizedBeta(2, 3, 1)]).toEqual([0, 1]);
    expect([special.regularizedGammaP(2, 0), special.regularizedGammaQ(2, 0)]).toEqual([0, 1]);
    expect(special.fCdf(0, 2, 3)).toBe(0);
    expect(special.studentTCdf(Number.POSITIVE_INFINITY, 3)).toBe(1);
    expect([special.chiSquareCdf(0, 3), special.chiSquareTail(0, 3)]).toEqual([0, 1]);
    expect(special.logGamma(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
    const { POSITIVE_INFINITY: infinity, NaN: nothing } = Number;
    const refusals: readonly (readonly [() => number, string])[] = [
      [() => special.logGamma(nothing), "logGamma requires x to be at least 0; found NaN."],
      [
        () => special.regularizedGammaP(1, nothing),
        "regularizedGammaP requires x to be at least 0; found NaN.",
      ],
      [() => special.regularizedGammaQ(infinity, 1), "regularizedGammaQ requires a positive finite a"],
      [() => special.inverseGammaP(-1, 0.5), "inverseGammaP requires a positive finite a; found -1."],
      [() => special.inverseGammaP(1, -0.1), "inverseGammaP requires p between 0 and 1; found -0.1."],
      [() => special.regularizedBeta(0, 1, 0.5), "regularizedBeta requires a positive finite a; found 0."],
      [() => special.regularizedBeta(infinity, 1, 0.5), "regularizedBeta requires a positive finite a"],
      [() => special.regularizedBeta(1, 0, 0.5), "regularizedBeta requires a positive finite b; found 0."],
      [() => special.regularizedBeta(1, infinity, 0.5), "regularizedBeta requires a positive finite b"],
      [() => special.regularizedBeta(1, 2, -0.1), "regularizedBeta requires x between 0 and 1; found -0.1."],
      [() => special.inverseBeta(1, 2, -0.1), "inverseBeta requires p between 0 and 1; found -0.1."],
      [() => special.inverseBeta(1, 2, 1.1), "inverseBeta requires p between 0 and 1; found 1.1."],
      [() => special.inverseBeta(0, 2, 0.1), "inverseBeta requires a positive finite a; found 0."],
      [() => special.normalQuantile(-0.1), "normalQuantile requires p between 0 and 1; found -0.1."],
      [() => special.normalQuantile(1.1), "normalQuantile requires p between 0 and 1; found 1.1."],
      [
        () => special.studentTCdf(1, 0),
        "studentTCdf requires a positive number of degrees of freedom; found 0.",
      ],
      [
        () => special.studentTCdf(1, infinity),
        "studentTCdf requires a positive number of degrees of freedom",
      ],
      [() => special.studentTQuantile(0.1, -1), "studentTQuantile requires a positive number of degrees"],
      [() => special.studentTQuantile(-0.1, 3), "studentTQuantile requires p between 0 and 1; found -0.1."],
      [() => special.fCdf(-1, 2, 3), "fCdf requires x to be at least 0; found -1."],
      [() => special.fCdf(1, 2, 0), "fCdf requires positive degrees of freedom; found 2 and 0."],
      [() => special.poissonCdf(1, nothing), "poissonCdf requires a mean of at least 0; found NaN."],
      [() => special.binomialCdf(1, -1, 0.5), "binomialCdf requires a whole number of trials of at least 0"],
      [() => special.binomialCdf(1, 2, 1.5), "binomialCdf requires p between 0 and 1; found 1.5."],
      [() => special.binomialCdf(1, 2, -0.5), "binomialCdf requires p between 0 and 1; found -0.5."],
    ];
    for (const [call, message] of refusals) {
      expect(call).toThrow(RangeError);
      expect(call).toThrow(message);
    }
  });
});
