/** The topic whose rule stands behind each calculation. */
export const RULE_OF_CALCULATION: Readonly<Record<string, string>> = {
  'do.calculate.overtime': 'wage.overtime',
  'do.calculate.annual_leave': 'leave.annual',
  'do.calculate.severance': 'contract.severance',
  'do.calculate.notice': 'contract.resign',
  'do.calculate.pension_old': 'pension',
  'do.calculate.pension_new': 'pension',
  'do.calculate.wage_check': 'wage.minimum',
  'do.calculate.insurance': 'insurance',
  'do.calculate.hours': 'hours.overtime_limit',
  'do.calculate.maternity': 'leave.maternity',
  'do.calculate.heat': 'safety.heat',
  'do.calculate.broker_fee': 'migrant.broker',
  'do.calculate.unused_leave': 'leave.annual',
};
