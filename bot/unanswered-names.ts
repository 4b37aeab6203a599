/** After these a name comes, however it is written. */
const SURELY_A_NAME = [
  "my (?:full )?name(?:['’]?s| is)",
  'i am called',
  '(?:full )?name ?[:：]',
  'nama (?:lengkap )?(?:saya|aku|ku)(?: adalah| ialah| yaitu)?',
  'nama(?: lengkap)? ?[:：]',
  '(?:tôi|toi|em|mình|minh|cháu|chau|con|anh|chị|chi) (?:tên|ten)(?: là| la)?',
  '(?:tên|ten) (?:tôi|toi|em|mình|minh|cháu|chau)(?: là| la)?',
  '(?:họ (?:và )?)?tên ?[:：]',
];

/** After these a name may come: only words with a capital are taken for one. */
const PERHAPS_A_NAME = [
  'i am',
  "i['’]?m",
  'this is',
  'call me',
  'saya',
  'aku',
  '(?:tôi|toi|em|mình|cháu) (?:là|la)',
];

/** Written without blanks, so nothing need stand before or after them. */
const SURELY_UNSPACED = [
  '我叫(?:做|作)?(?![他她你您])',
  '我的?名字(?:是|叫)?',
  '名字叫',
  '姓名',
  '我姓',
  '(?:(?:กระผม|ผม|ดิฉัน|ฉัน|หนู|เรา)|(?<![\\u0E00-\\u0E7F]))ชื่อ(?:เล่น)?(?:ว่า|คือ)?',
];

const either = (parts: readonly string[]) => `(?:${parts.join('|')})`;

const INTRODUCTION = new RegExp(
  `(?<sure>(?<![\\p{L}\\p{M}])${either(SURELY_A_NAME)}(?![\\p{L}\\p{M}])|${either(SURELY_UNSPACED)})[\\s:：,，=-]*` +
    `|(?:(?<![\\p{L}\\p{M}])${either(PERHAPS_A_NAME)}(?![\\p{L}\\p{M}])|我是)[\\s:：,，]*`,
  'giu',
);

/** A Thai name runs to the blank; a short run after it is the family name. */
const THAI_NAME = /^[\u0E00-\u0E7F]{1,40}(?: [\u0E00-\u0E7F]{1,12}(?![\u0E00-\u0E7F]))?/u;
/** At most four characters, ended by those that begin what is told next. */
const CHINESE_NAME =
  /^\p{Script=Han}(?:(?![我你您他她是在做想要請问問今來来從从被老雇仲])\p{Script=Han}){0,3}/u;
const WORD = /^[\p{Script=Latin}\p{M}'’-]+/u;

const MOST_WORDS = 4;
/** A name without capitals ends here, at the latest. */
const MOST_SMALL_WORDS = 2;
const MOST_SMALL_WORDS_VIETNAMESE = 4;

const NO_NAMES = new Set(
  (
    'and i im from but please in at work working years year old my ' +
    'dan dari di umur kerja bekerja tinggal mau ingin tolong gaji asal asli ' +
    'và ở làm năm đến từ sinh quê hiện đang muốn hỏi va o lam nam den tu sinh que hien dang muon hoi ' +
    'indonesia indonesian vietnamese filipino filipina thai taiwanese muslim pmi tki tkw wni abk art ok'
  ).split(' '),
);

/** The text with `gone` in the place of names that a person introduces herself with. */
export function withoutNames(text: string, gone: string): string {
  let kept = '';
  let from = 0;
  for (const match of text.matchAll(INTRODUCTION)) {
    const start = match.index + match[0].length;
    if (match.index < from) continue;
    const length = nameLength(text.slice(start, start + 200), match[0], match.groups?.sure !== undefined);
    if (length === 0) continue;
    kept += text.slice(from, start) + gone;
    from = start + length;
  }
  return kept + text.slice(from);
}

function nameLength(rest: string, introduction: string, isSure: boolean): number {
  const unspaced = isSure ? (THAI_NAME.exec(rest) ?? CHINESE_NAME.exec(rest)) : null;
  return unspaced ? unspaced[0].length : wordsLength(rest, introduction, isSure);
}

function wordsLength(rest: string, introduction: string, isSure: boolean): number {
  const mostSmall = /(?:tên|ten)/iu.test(introduction) ? MOST_SMALL_WORDS_VIETNAMESE : MOST_SMALL_WORDS;
  const isShouted = introduction === introduction.toUpperCase();
  let length = 0;
  for (let count = 0; count < MOST_WORDS; count++) {
    const blank = count > 0 && rest[length] === ' ' ? 1 : 0;
    if (count > 0 && !blank) break;
    const word = WORD.exec(rest.slice(length + blank))?.[0];
    if (!word || NO_NAMES.has(word.toLowerCase())) break;
    // In a message all in capitals they say nothing.
    const hasCapital = /^\p{Lu}\p{Ll}/u.test(word) || (!isShouted && /^\p{Lu}{2,}$/u.test(word));
    if (!hasCapital && !(isSure && count < mostSmall)) break;
    length += blank + word.length;
  }
  return length;
}
