import { parsePlaceholder } from '../answers/placeholder.ts';
import { check } from './fault.ts';

/** Every topic rests on articles, and its figures exist. Shape, sources and overlaps are checked when the files are read. */
export const topicsRestOnLaw = check('topics-rest-on-law', function* ({ knowledge, packs }) {
  const ids = new Set(knowledge.law.ids());
  const actions = new Set(
    [...packs.values()].flatMap((pack) =>
      Object.keys((pack.messages.action ?? {}) as Record<string, string>),
    ),
  );
  for (const topic of knowledge.topics.values()) {
    const place = `rights/topics.yaml ${topic.id}`;
    if (topic.articles.length === 0 && topic.id !== 'service') yield [place, 'names no article'];
    for (const source of [...topic.values, ...[...topic.facets.values()].flat()]) {
      const placeholder = parsePlaceholder(source);
      if (placeholder?.kind !== 'value') yield [place, `{{${source}}} is no placeholder of a value`];
      else if (!ids.has(placeholder.id)) yield [place, `there is no value ${placeholder.id}`];
    }
    for (const action of topic.next) if (!actions.has(action)) yield [place, `there is no action ${action}`];
  }
});
