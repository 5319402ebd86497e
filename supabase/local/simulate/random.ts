/** Numbers that look random and are the same on every machine: a small generator (sfc32) seeded by a text. */

export interface Random {
  /** A number in [0, 1). */
  next(): number;
  /** A whole number from 0 to `count` − 1. */
  below(count: number): number;
  /** A whole number between two, both included. */
  between(low: number, high: number): number;
  /** A number of the normal distribution with mean 0 and deviation 1. */
  normal(): number;
  pick<T>(list: readonly [T, ...T[]]): T;
}

/** A generator of its own for each purpose, so that a change in one table leaves the others as they are. */
export function random(seed: string): Random {
  let [a, b, c, d] = [hash(seed, 0x9e3779b9), hash(seed, 0x243f6a88), hash(seed, 0xb7e15162), 1];
  const step = (): number => {
    const sum = (a + b + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    c |= 0;
    return (sum >>> 0) / 4_294_967_296;
  };
  for (let round = 0; round < 15; round += 1) step();
  const below = (count: number) => Math.floor(step() * count);
  return {
    next: step,
    below,
    between: (low, high) => low + below(high - low + 1),
    // The sum of twelve needs no logarithm or cosine, whose last digit engines may differ in.
    normal: () => {
      let sum = -6;
      for (let term = 0; term < 12; term += 1) sum += step();
      return sum;
    },
    pick: (list) => list[below(list.length)] ?? list[0],
  };
}

function hash(text: string, start: number): number {
  let value = start | 0;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
    value ^= value >>> 15;
  }
  return value | 0;
}

/** Draws indexes in proportion to weights of which at least one is above 0. */
export function sampler(weights: ArrayLike<number>): (from: Random) => number {
  const sums = new Float64Array(weights.length);
  let total = 0;
  for (let index = 0; index < weights.length; index += 1) {
    total += weights[index] ?? 0;
    sums[index] = total;
  }
  return (from) => {
    const target = from.next() * total;
    let low = 0;
    let high = sums.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) > target) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}

/** Splits a whole number into whole parts in proportion to weights (largest remainder); the parts sum to it exactly. */
export function apportion(total: number, weights: readonly number[], least = 0): number[] {
  const free = total - least * weights.length;
  if (free < 0) throw new RangeError(`${total} cannot be split into ${weights.length} parts of ${least}`);
  const sum = weights.reduce((one, other) => one + other, 0);
  const shares = weights.map((weight) => (free * weight) / sum);
  const parts = shares.map((share) => Math.floor(share));
  const left = free - parts.reduce((one, other) => one + other, 0);
  const byRemainder = shares
    .map((share, index) => ({ index, rest: share - Math.floor(share) }))
    .sort((one, other) => other.rest - one.rest || one.index - other.index);
  for (const { index } of byRemainder.slice(0, left)) parts[index] = (parts[index] ?? 0) + 1;
  return parts.map((part) => part + least);
}
