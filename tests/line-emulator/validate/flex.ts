import { limits, table } from '../limits.ts';
import { checkAction } from './actions.ts';
import { checkFields } from './fields.ts';
import { checkComponent } from './flex-component.ts';
import { isObject, type Json, type Problems } from './problems.ts';

const { flex } = limits;

/** Checks the container of a flex message: structure, sizes in bytes, and everything inside. */
export function checkFlex(value: unknown, path: string, problems: Problems): void {
  const type = isObject(value) ? value.type : undefined;
  if (isObject(value) && type === 'bubble') {
    checkBubble(value, path, problems, false);
    return;
  }
  if (isObject(value) && type === 'carousel') {
    checkCarousel(value, path, problems);
    return;
  }
  problems.oneOf(`${path}.type`, ['bubble', 'carousel']);
}

function checkCarousel(carousel: Json, path: string, problems: Problems): void {
  checkFields(carousel, table(flex.carousel), path, problems);
  checkBytes(carousel, flex.carouselMaxBytes, path, problems);
  if (!Array.isArray(carousel.contents)) return;
  carousel.contents.forEach((bubble: unknown, index) => {
    const at = `${path}.contents[${index}]`;
    if (isObject(bubble) && bubble.type === 'bubble') checkBubble(bubble, at, problems, true);
    else problems.oneOf(`${at}.type`, ['bubble']);
  });
  const sizes = carousel.contents.map((bubble: unknown) =>
    isObject(bubble) ? (bubble.size ?? 'mega') : 'mega',
  );
  const odd = sizes.findIndex((size) => size !== sizes[0]);
  if (odd > 0) problems.add(`${path}.contents[${odd}].size`, 'All bubbles of a carousel must have one size');
}

function checkBubble(bubble: Json, path: string, problems: Problems, inCarousel: boolean): void {
  checkFields(bubble, table(flex.bubble), path, problems);
  checkBytes(bubble, flex.bubbleMaxBytes, path, problems);
  let blocks = 0;
  for (const [name, allowed] of Object.entries(flex.blocks)) {
    if (bubble[name] === undefined) continue;
    blocks += 1;
    checkComponent(bubble[name], allowed, `${path}.${name}`, problems);
  }
  if (blocks === 0) problems.add(path, 'At least one block must be specified');
  if (bubble.action !== undefined) checkAction(bubble.action, 'flexOther', `${path}.action`, problems);
  checkStyles(bubble.styles, `${path}.styles`, problems);
  checkVideo(bubble, path, problems, inCarousel);
}

function checkVideo(bubble: Json, path: string, problems: Problems, inCarousel: boolean): void {
  if (!isObject(bubble.hero) || bubble.hero.type !== 'video') return;
  if (inCarousel) problems.add(`${path}.hero`, 'A video may not stand in a carousel');
  if (!flex.videoBubbleSizes.includes(String(bubble.size ?? 'mega')))
    problems.oneOf(`${path}.size`, flex.videoBubbleSizes);
}

function checkStyles(styles: unknown, path: string, problems: Problems): void {
  if (styles === undefined) return;
  const blocks = Object.keys(flex.blocks).map((name) => [name, { kind: 'nested' as const }] as const);
  const object = checkFields(styles, Object.fromEntries(blocks), path, problems);
  for (const [name, style] of Object.entries(object ?? {})) {
    checkFields(style, table(flex.blockStyle), `${path}.${name}`, problems);
  }
}

function checkBytes(container: Json, max: number, path: string, problems: Problems): void {
  const bytes = Buffer.byteLength(JSON.stringify(container), 'utf8');
  if (bytes > max) problems.add(path, `Size must be at most ${max} bytes, is ${bytes}`);
}
