import type { Figures } from './figures.ts';

/** Overtime of the last month, the highest average of the last two to six months, and the average of one to six. */
export interface OvertimeBefore {
  readonly lastMonth: number | undefined;
  readonly months2to6: number | undefined;
  readonly months1to6: number | undefined;
}

const ALERT = 'working_time.overwork.alert';

/**
 * How strongly overtime is linked with illness (職業促發腦血管及心臟疾病認定參考指引): guidance, not a legal
 * limit. The last month alone is an average of one month, so it raises the link too.
 */
export function overwork(
  { lastMonth, months2to6, months1to6 }: OvertimeBefore,
  law: Figures,
): 'none' | 'raised' | 'strong' | undefined {
  const known = [lastMonth, months2to6, months1to6].filter((hours) => hours !== undefined);
  if (known.length === 0) return undefined;
  const over = (hours: number | undefined, figure: string) => law.number(ALERT, figure).lessThan(hours ?? 0);
  if (over(lastMonth, 'last_1_month') || over(months2to6, 'avg_2_to_6_months')) return 'strong';
  return known.some((hours) => over(hours, 'avg_1_to_6_months_rising')) ? 'raised' : 'none';
}
