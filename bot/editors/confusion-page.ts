import { figures, isRight, type Outcome } from './evaluation.ts';

/** A page that shows for each label what its messages were understood as. It holds ids, no messages. */
export function confusionPage(outcomes: readonly Outcome[]): string {
  const labels = [...new Set(outcomes.flatMap(({ row, topic }) => [row.topics[0] ?? 'none', topic]))].sort();
  const languages = [...new Set(outcomes.map(({ row }) => row.lang))].sort();
  const rows = labels.map((wanted) => matrixRow(wanted, labels, outcomes)).join('\n');
  const summary = [...languages, 'all'].map((language) => {
    const group = outcomes.filter(({ row }) => language === 'all' || row.lang === language);
    const { messages, topic, urgentRecall, falseAlarms, mustSay } = figures(group);
    return `<tr><th scope="row">${language}</th><td>${messages}</td><td>${topic} %</td><td>${urgentRecall} %</td><td>${falseAlarms} %</td><td>${mustSay} %</td></tr>`;
  });
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Understanding: what was taken for what</title>
<style>
body { font: 1rem/1.5 system-ui, sans-serif; margin: 2rem; color: #1d1d1f; background: #fff }
table { border-collapse: collapse; margin: 1rem 0 2rem }
th, td { padding: .2rem .5rem; border: 1px solid #ccc; text-align: right; font-variant-numeric: tabular-nums }
th[scope=row] { text-align: left; white-space: nowrap; position: sticky; left: 0; background: #fff }
th.label { writing-mode: vertical-rl; text-align: left; font-weight: normal }
td.right { background: #d7efd9 }
td.wrong { background: #fbdcd7; font-weight: bold }
.scroll { overflow-x: auto }
</style>
<h1>What was taken for what</h1>
<table>
<thead><tr><th scope="col">Language</th><th scope="col">Messages</th><th scope="col">Topic right</th><th scope="col">Danger found</th><th scope="col">False alarms</th><th scope="col">Reply says what it must</th></tr></thead>
<tbody>${summary.join('\n')}</tbody>
</table>
<p>Rows: the best label of a message. Columns: what it was understood as. A message with several labels that was
understood as any of them counts as its best one.</p>
<div class="scroll" tabindex="0" role="region" aria-label="Confusion matrix">
<table>
<thead><tr><th scope="col">Label</th>${labels.map((label) => `<th scope="col" class="label">${label}</th>`).join('')}</tr></thead>
<tbody>
${rows}
</tbody>
</table>
</div>
</html>
`;
}

function matrixRow(wanted: string, labels: readonly string[], outcomes: readonly Outcome[]): string {
  const group = outcomes.filter(({ row }) => row.topics[0] === wanted);
  const cells = labels.map((label) => {
    const inside = group.filter((outcome) => (isRight(outcome) ? wanted : outcome.topic) === label);
    if (inside.length === 0) return '<td></td>';
    const ids =
      label === wanted ? '' : ` title="${inside.map(({ row }) => row.id.replace(/["&<>]/g, '')).join(', ')}"`;
    return `<td class="${label === wanted ? 'right' : 'wrong'}"${ids}>${inside.length}</td>`;
  });
  return `<tr><th scope="row">${wanted}</th>${cells.join('')}</tr>`;
}
