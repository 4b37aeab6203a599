import { type MessageArguments, messageLeaves } from '../../locales/messages.ts';
import type { Pack } from '../../locales/packs.ts';
import type { Message, Result, Step } from '../../rights/calculators/index.ts';
import { citationText } from '../answers/answerer.ts';
import type { Asking } from '../flow.ts';
import { say } from '../say.ts';
import { type Calculation, moneyText } from './calculation-fields.ts';

/** A result of a case that is told beside the one that was asked for. */
interface Beside {
  readonly key: string;
  readonly result: Result;
}

/** A result in words: the amount, the arithmetic, what may be wrong, the notices, and the articles. */
export function resultText(
  calculation: Calculation,
  asking: Asking,
  result: Result,
  beside: readonly Beside[],
): string {
  const { answers, context, pack } = asking;
  const keys = `calculation.${calculation.calculator}`;
  const amountOf = ({ values }: Result) => moneyText(Number(values?.[calculation.amount] ?? 0), pack);
  if (result.status === 'ineligible') {
    return paragraphs([say(context, pack, 'calculation.none')], lawLines(result, asking));
  }
  const told: MessageArguments = Object.fromEntries(
    calculation.fields.map(({ id, kind }) => {
      const value = answers[id];
      return [id, value === undefined ? '' : kind.text(value, pack, answers)];
    }),
  );
  return paragraphs(
    [say(context, pack, `${keys}.result`, { amount: amountOf(result) })],
    [say(context, pack, `${keys}.given`, told), ...stepLines(result.steps, pack)],
    ...beside.map(({ key, result: other }) => [
      say(context, pack, `${keys}.${key}`, { amount: amountOf(other) }),
      ...stepLines(other.steps, pack),
    ]),
    result.violations.flatMap(({ article, what }) =>
      worded('violation', what, pack).map(
        (words) =>
          `${words} (${citationText(`${article.law} ${article.article}`, pack, context.knowledge).text})`,
      ),
    ),
    [
      ...result.notices.flatMap((notice) => worded('notice', notice, pack)),
      ...result.notCovered.flatMap((gap) => worded('gap', gap, pack)),
    ].map((line) => `• ${line}`),
    lawLines(result, asking),
  );
}

function paragraphs(...parts: readonly (readonly string[])[]): string {
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

function lawLines({ articles }: Result, { context, pack }: Asking): readonly string[] {
  const cited = articles.map(
    ({ law, article }) => `• ${citationText(`${law} ${article}`, pack, context.knowledge).text}`,
  );
  return [pack.t('answer.law'), ...cited];
}

/** The words of a message of a calculator. `unverified` and its like have none in a chat. */
function worded(kind: string, { key, params = {} }: Message, pack: Pack): readonly string[] {
  const full = `calculation.${kind}.${key}`;
  return hasWords(full, pack) ? [pack.t(full, params)] : [];
}

const known = new WeakMap<Pack, ReadonlySet<string>>();

function hasWords(key: string, pack: Pack): boolean {
  const keys = known.get(pack) ?? new Set(messageLeaves(pack.messages).map(([leaf]) => leaf));
  known.set(pack, keys);
  return keys.has(key);
}

/** The arithmetic with the person's own numbers: `Pay: 40,000 × 1.25 = 50,000`. */
function stepLines(steps: readonly Step[], pack: Pack): readonly string[] {
  return steps.flatMap(({ label, formula, value }) => {
    // A line that only says that a number is itself.
    if (formula === String(value) || typeof value !== 'number') return [];
    const [sum = '', most] = formula.split(' ≤ ').map((part) => inDigits(part, pack));
    const counted = `${sum} = ${pack.format.number(value)}`;
    const line = most === undefined ? counted : pack.t('calculation.atMost', { sum: counted, most });
    const name = `calculation.step.${label}`;
    return [hasWords(name, pack) ? pack.t('calculation.line', { name: pack.t(name), line }) : line];
  });
}

function inDigits(formula: string, pack: Pack): string {
  return formula.replace(/\d+(?:\.\d+)?/g, (digits) => pack.format.number(Number(digits)));
}
