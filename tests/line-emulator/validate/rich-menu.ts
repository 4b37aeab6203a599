import { limits, table } from '../limits.ts';
import { checkAction } from './actions.ts';
import { checkFields } from './fields.ts';
import { isObject, type Json, type Problem, Problems } from './problems.ts';

/** The faults of a rich menu object: size and shape, texts, areas that lie inside the picture. */
export function problemsOfRichMenu(body: Json): Problem[] {
  const problems = new Problems();
  checkFields(body, table(limits.richMenu.menu), '', problems);
  const size =
    body.size === undefined
      ? undefined
      : checkFields(body.size, table(limits.richMenu.size), 'size', problems);
  const [width, height] = [Number(size?.width), Number(size?.height)];
  if (width / height < limits.richMenu.minAspect) {
    problems.add('size', `The aspect ratio (width / height) must be at least ${limits.richMenu.minAspect}`);
  }
  if (!Array.isArray(body.areas)) return problems.list;
  body.areas.forEach((area: unknown, index) => {
    checkArea(area, width, height, `areas[${index}]`, problems);
  });
  return problems.list;
}

function checkArea(value: unknown, width: number, height: number, path: string, problems: Problems): void {
  const area = checkFields(value, table(limits.richMenu.area), path, problems);
  if (area?.action !== undefined) checkAction(area.action, 'richMenu', `${path}.action`, problems);
  if (area?.bounds === undefined) return;
  const bounds = checkFields(area.bounds, table(limits.richMenu.bounds), `${path}.bounds`, problems);
  if (!isObject(bounds)) return;
  const outside =
    Number(bounds.x) + Number(bounds.width) > width || Number(bounds.y) + Number(bounds.height) > height;
  if (outside) problems.add(`${path}.bounds`, 'Must lie inside the rich menu');
}
