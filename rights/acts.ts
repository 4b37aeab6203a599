import { fileURLToPath } from 'node:url';
import { type Day, isDay } from './day.ts';
import { Fields, readYamlMap } from './yaml-file.ts';

/** An Act or regulation. */
export interface Act {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  /** Its page in the official database. */
  readonly url: string;
  /** The amendment whose text was read. */
  readonly amended: Day;
  /** The day the text was taken from the database. */
  readonly asOf: Day;
  /** Other names under which values cite it. */
  readonly also: readonly string[];
}

export type Acts = ReadonlyMap<string, Act>;

/** An article, ready to print. */
export interface Citation {
  readonly act: Act;
  /** `14`, `10-1`. */
  readonly article: string;
  readonly paragraph?: number;
  readonly item?: number;
  /** As a Taiwanese official cites it: 勞動基準法第14條第1項第5款. */
  readonly zh: string;
  /** The page of the Act. */
  readonly url: string;
}

const ACTS = fileURLToPath(new URL('./acts.yaml', import.meta.url));
const REFERENCE =
  /^(?<act>\S+) (?<number>\d+)(?:-(?<of>\d+))?(?:\((?<paragraph>\d+)\)(?<item>\d+)?|\.(?<only>\d+))?$/;

/** All Acts by id. Throws RightsFileError naming Act and field. */
export function loadActs(file: string = ACTS): Acts {
  return new Map(
    Object.entries(readYamlMap(file)).map(([id, value]) => [id, readAct(id, new Fields(file, id, value))]),
  );
}

/** Reads a reference such as `LSA 14(1)5` (paragraph and item) or `ESA 57.8` (item of an article without paragraphs). Throws a RangeError for an unknown Act or another shape. */
export function citation(acts: Acts, reference: string): Citation {
  const parts = REFERENCE.exec(reference)?.groups;
  const act = acts.get(parts?.act ?? '');
  if (!parts || !act) throw new RangeError(`not a reference to an article of a known Act: ${reference}`);
  const { number, of, paragraph } = parts;
  // An article without paragraphs counts its items directly: 第57條第8款.
  const item = parts.item ?? parts.only;
  const zh = [
    `${act.zh}第${number}條`,
    of && `之${of}`,
    paragraph && `第${paragraph}項`,
    item && `第${item}款`,
  ]
    .filter(Boolean)
    .join('');
  return {
    act,
    article: of ? `${number}-${of}` : String(number),
    ...(paragraph ? { paragraph: Number(paragraph) } : {}),
    ...(item ? { item: Number(item) } : {}),
    zh,
    url: act.url,
  };
}

function readAct(id: string, fields: Fields): Act {
  fields.only('zh', 'en', 'url', 'amended', 'asOf', 'also');
  const url = fields.text('url');
  if (!url.startsWith('https://law.moj.gov.tw/')) fields.fail('url', 'must be a page of law.moj.gov.tw');
  return {
    id,
    zh: fields.text('zh'),
    en: fields.text('en'),
    url,
    amended: day(fields, 'amended'),
    asOf: day(fields, 'asOf'),
    also: fields.has('also') ? fields.texts('also') : [],
  };
}

function day(fields: Fields, field: string): Day {
  const value = fields.text(field);
  return isDay(value) ? value : fields.fail(field, 'must be a day (YYYY-MM-DD)');
}
