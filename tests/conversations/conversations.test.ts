import { describe, expect, it } from 'vitest';
import { openHotline } from '../../bot/hotline.ts';
import { packOf } from '../../dialogs/context.ts';
import { wordsOf } from './expected.ts';
import { type Played, play, TODAY } from './player.ts';
import { readTables, type Table } from './table.ts';

const LANGUAGES = ['zh-TW', 'en', 'id', 'vi', 'th'];
const hotline = openHotline('taichung');

it('speaks five languages', () => {
  expect([...hotline.packs.keys()]).toEqual(LANGUAGES);
});

describe.each(LANGUAGES)('%s', (language) => {
  const tables = readTables(language);

  it.each(tables.map((table): [string, Table] => [`${table.file}: ${table.title}`, table]))(
    '%s',
    (_, table) => {
      let turn = 0;
      for (const played of play(hotline, table)) check(table, ++turn, played);
    },
  );

  it('types no figure that the person has not typed', () => {
    const typed = tables.flatMap((table) => {
      const said = JSON.stringify(table.turns.map((turn) => turn.user ?? '')).replace(
        /(?<=\d)[\s-](?=\d)/g,
        '',
      );
      return table.turns
        .flatMap((turn) => [...(turn.says ?? []), ...(turn.never ?? [])])
        .filter((words) => typeof words === 'string')
        .flatMap((words) => words.match(/\d+/g) ?? [])
        .filter((figure) => !said.includes(figure.replace(/^0/, '')))
        .map((figure) => `${table.file}: ${table.title}: ${figure}`);
    });
    expect(typed).toEqual([]);
  });
});

function check(table: Table, number: number, { turn, answered, text, state }: Played): void {
  const place = `turn ${number} (${JSON.stringify(turn.user ?? turn.tap ?? turn.tapOld ?? turn.event)})`;
  const heard = answered?.understood;
  const at = heard
    ? `${place} understood as ${heard.topic} ${heard.confidence.toFixed(2)} in ${heard.language.code}` +
      `${heard.urgent ? ` urgent ${heard.urgent}` : ''}`
    : place;
  const pack = packOf(
    { ...hotline, today: TODAY, reference: '', caseNumber: '', cases: [] },
    turn.in ?? table.folder,
  );
  const labels = (answered?.choices ?? []).map((choice) => choice.label);
  for (const expected of turn.says ?? []) {
    expect(text.toLowerCase(), at).toContain(wordsOf(expected, pack, hotline).toLowerCase());
  }
  for (const expected of turn.never ?? []) {
    expect(text.toLowerCase(), at).not.toContain(wordsOf(expected, pack, hotline).toLowerCase());
  }
  for (const expected of turn.choices ?? []) expect(labels, at).toContain(wordsOf(expected, pack, hotline));
  if (turn.noChoices) expect(labels, at).toEqual([]);
  if (turn.flow) expect(state.flow ? `do.${state.flow.id}` : 'none', at).toBe(turn.flow);
  if (turn.in) expect(answered?.replies.at(-1)?.language, at).toBe(turn.in);
  if (turn.urgent !== undefined) {
    const urgent = answered?.replies.some((reply) => reply.kind === 'text' && reply.urgent) ?? false;
    expect(urgent, at).toBe(turn.urgent);
  }
  if (turn.effect) expect(answered?.effects.map(({ kind }) => kind) ?? [], at).toContain(turn.effect);
  if (answered) {
    expect(text, at).not.toMatch(/\{\{|undefined|NaN|\[object/);
  }
}
