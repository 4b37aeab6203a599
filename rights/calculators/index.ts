import { type Acts, citation, loadActs } from '../acts.ts';
import { requireDay } from '../day.ts';
import { type Law, loadLaw } from '../law.ts';
import { annualLeave } from './annual-leave.ts';
import { averageWage } from './average-wage.ts';
import { brokerFee } from './broker-fee.ts';
import { disabilityQuota } from './disability-quota.ts';
import { familyCare } from './family-care.ts';
import { heat } from './heat.ts';
import { holidays } from './holidays.ts';
import { hours } from './hours.ts';
import { incomeTax } from './income-tax.ts';
import { injury } from './injury.ts';
import { insurance } from './insurance.ts';
import { massLayoff } from './mass-layoff.ts';
import { maternity } from './maternity.ts';
import { mediationDates } from './mediation-dates.ts';
import { notice } from './notice.ts';
import { overtime } from './overtime.ts';
import { parentalAllowance } from './parental-allowance.ts';
import type { Calculator } from './parts/calculator.ts';
import { Figures } from './parts/figures.ts';
import type { Article, Finding, Ineligible, Result } from './parts/result.ts';
import { pensionNew } from './pension-new.ts';
import { pensionOld } from './pension-old.ts';
import { severance } from './severance.ts';
import { sickLeave } from './sick-leave.ts';
import { stay } from './stay.ts';
import { unemployment } from './unemployment.ts';
import { unusedLeave } from './unused-leave.ts';
import { wageArrearsFund } from './wage-arrears-fund.ts';
import { wageCheck } from './wage-check.ts';

export { LawNotKnown } from '../law.ts';
export type { Calculator } from './parts/calculator.ts';
export { InvalidRequest } from './parts/invalid-request.ts';
export { GAPS, NOTICES, STEPS, VIOLATIONS } from './parts/message-keys.ts';
export type { Article, Message, Result, Step, Value, Values, Violation } from './parts/result.ts';

const ALL: readonly Calculator[] = [
  overtime,
  hours,
  wageCheck,
  annualLeave,
  unusedLeave,
  averageWage,
  severance,
  notice,
  pensionOld,
  pensionNew,
  insurance,
  incomeTax,
  maternity,
  parentalAllowance,
  sickLeave,
  familyCare,
  injury,
  brokerFee,
  stay,
  unemployment,
  wageArrearsFund,
  massLayoff,
  disabilityQuota,
  mediationDates,
  holidays,
  heat,
];

/** The calculators by id, in the order of the contract. */
export const CALCULATORS: ReadonlyMap<string, Calculator> = new Map(ALL.map((one) => [one.id, one]));

/** No calculator has this id. */
export class UnknownCalculator extends Error {
  override readonly name = 'UnknownCalculator';
  readonly code = 'unknown_calculator';
  readonly id: string;

  constructor(id: string) {
    super(`no calculator has the id ${id}`);
    this.id = id;
  }
}

/** Today in Taiwan, told by the caller: calculators know no clock. */
export interface Context {
  readonly today: string;
}

export type Calculate = (id: string, input: unknown, context: Context) => Result;

/**
 * The calculation of the contract, over a law. Throws UnknownCalculator, InvalidRequest for input that
 * makes no sense, and LawNotKnown where the law of the day is not known; the same question always has
 * the same answer.
 */
export function calculatorsOver(law: Law = loadLaw(), acts: Acts = loadActs()): Calculate {
  return (id, raw, { today }) => {
    const calculator = CALCULATORS.get(id);
    if (!calculator) throw new UnknownCalculator(id);
    const input = calculator.read(raw);
    const figures = new Figures(law, requireDay(calculator.eventDay(input) ?? today));
    const outcome = calculator.run(input, figures);
    const { status, ...rest } = answer(outcome, calculator, figures, acts);
    return { calculator: id, status, asOf: figures.day, ...rest };
  };
}

type Answer = Omit<Result, 'calculator' | 'asOf'>;

const EMPTY = { steps: [], articles: [], violations: [], notCovered: [], notices: [] } as const;

function answer(
  outcome: ReturnType<Calculator['run']>,
  calculator: Calculator,
  figures: Figures,
  acts: Acts,
): Answer {
  const cite = (references: readonly string[]) => [...new Set(references)].map((one) => article(one, acts));
  if ('missing' in outcome) {
    return { ...EMPTY, status: 'missing', missing: outcome.missing, articles: cite(calculator.articles) };
  }
  if ('reason' in outcome) return refusal(outcome, cite);
  return found(outcome);

  function found(finding: Finding): Answer {
    const unverified = figures.unverified.map((id) => ({ key: 'unverified', params: { id } }) as const);
    return {
      status: 'result',
      values: finding.values,
      steps: finding.steps ?? [],
      articles: cite([...calculator.articles, ...(finding.articles ?? [])]),
      violations: (finding.violations ?? []).map((one) => ({ ...one, article: article(one.article, acts) })),
      notCovered: finding.notCovered ?? [],
      notices: [...(finding.notices ?? []), ...unverified],
    };
  }
}

function refusal(
  { reason, articles, notices = [] }: Ineligible,
  cite: (references: readonly string[]) => Article[],
): Answer {
  return { ...EMPTY, status: 'ineligible', reason, articles: cite(articles), notices };
}

function article(reference: string, acts: Acts): Article {
  const { act, url } = citation(acts, reference);
  return { law: act.id, article: reference.slice(act.id.length + 1), url };
}
