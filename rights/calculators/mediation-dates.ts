import { calculator } from './parts/calculator.ts';
import { day } from './parts/fields.ts';
import { notice, step } from './parts/result.ts';
import { addDays } from './parts/service.ts';

/** The latest days of a mediation, if each step takes its full time (LDA 12). */
export const mediationDates = calculator({
  id: 'mediation-dates',
  input: { appliedOn: day },
  needs: ['appliedOn'],
  articles: ['LDA 9', 'LDA 11', 'LDA 12'],
  on: ({ date, appliedOn }) => date ?? appliedOn,
  compute({ appliedOn }, law) {
    const days = (name: string) => law.number('disputes.mediation', name).toNumber();
    const [assigned, start, proposal] = [
      days('mediator_assigned_days'),
      days('start_days'),
      days('proposal_days'),
    ];
    const mediatorBy = addDays(appliedOn, assigned);
    const startsBy = addDays(mediatorBy, start);
    const proposalBy = addDays(startsBy, proposal);
    return {
      values: { mediatorBy, startsBy, proposalBy },
      steps: [
        step('mediatorBy', `${appliedOn} + ${assigned}`, mediatorBy),
        step('startsBy', `${mediatorBy} + ${start}`, startsBy),
        step('proposalBy', `${startsBy} + ${proposal}`, proposalBy),
      ],
      articles: ['LDA 8'],
      notices: [notice('noDismissalDuringMediation')],
    };
  },
});
