/** The root of an increasing function that is negative at 0, by the Illinois rule of false position. */
export function increasingRoot(f: (x: number) => number): number {
  let low = 0;
  let valueLow = f(low);
  let high = 2;
  let valueHigh = f(high);
  while (valueHigh < 0) {
    [low, valueLow] = [high, valueHigh];
    high *= 2;
    valueHigh = f(high);
  }
  while (high - low > 1e-11 * high) {
    const x = (low * valueHigh - high * valueLow) / (valueHigh - valueLow);
    const value = f(x);
    if (Math.abs(value) < 1e-14) return x;
    if (value > 0) {
      [high, valueHigh] = [x, value];
      valueLow /= 2;
    } else {
      [low, valueLow] = [x, value];
      valueHigh /= 2;
    }
  }
  return (low + high) / 2;
}
