/** The arithmetic of spoken numbers: parts that add up, scales that multiply what stands before them. */

/** A summand: `open` is the size that the next summand must stay below (after 29,000: 1,000). */
export interface Part {
  value: number;
  open: number;
  /** single digits said one after the other ("一一〇", "hai chín", "兩三") */
  digits?: number[];
  /** other readings of the value */
  also?: number[];
}

/**
 * Multiplies the trailing parts that are smaller than `scale` by it ("thirty two" + thousand); a scale with
 * nothing before it counts as one. Answers false, and changes nothing, where the scale cannot follow.
 */
export function multiply(parts: Part[], scale: number): boolean {
  let from = parts.length;
  while (from > 0 && (parts[from - 1]?.value ?? 0) < scale) from -= 1;
  const over = parts[from - 1];
  if (over && over.open <= scale) return false;
  const group = parts.splice(from).map(settle);
  const sum = group.length === 0 ? 1 : total(group);
  const part: Part = { value: sum * scale, open: scale };
  const also = group.flatMap((each) => each.also ?? []);
  if (also.length > 0) part.also = also.map((value) => value * scale);
  parts.push(part);
  return true;
}

/** Decides what digits said in a row mean: "兩三" is two or three, everything else is one number. */
export function settle(part: Part): Part {
  const { digits } = part;
  if (!digits || digits.length < 2) return part;
  const [first = 0, second = 0] = digits;
  if (digits.length === 2 && first > 0 && second === first + 1)
    return { value: first, open: part.open, also: [second] };
  return { value: Number(digits.join('')), open: part.open };
}

/** The sum of the parts. */
export function total(parts: readonly Part[]): number {
  return parts.reduce((sum, part) => sum + part.value, 0);
}

/** The sums with each other reading of a part put in its place. */
export function otherTotals(parts: readonly Part[]): number[] {
  const sum = total(parts);
  return parts.flatMap((part) => (part.also ?? []).map((value) => sum - part.value + value));
}

/** The largest power of ten that divides `value`: what may follow "twenty" is below 10, "seribu" below 1,000. */
export function openAfter(value: number): number {
  let open = 1;
  while (value % (open * 10) === 0 && open < value) open *= 10;
  return open;
}
