import { type TextPart, textParts } from './text-parts.ts';

interface Props {
  readonly text: string;
  readonly language: string;
  readonly urgent?: boolean;
  /** Within a link: nothing in it is a link of its own. */
  readonly unlinked?: boolean;
}

/** A text whose phone numbers dial, whose addresses open, and whose Chinese is marked as such. */
export function LinkedText({ text, language, urgent = false, unlinked = false }: Props) {
  return (
    <>
      {textParts(text, { language, urgent }).map((part, i) => (
        <Part key={i} {...(unlinked && part.href ? { text: part.text } : part)} />
      ))}
    </>
  );
}

function Part({ text, href, language }: TextPart) {
  if (href?.startsWith('tel:')) {
    return (
      <a class="dial" href={href}>
        {text}
      </a>
    );
  }
  if (href) {
    return (
      <a href={href} target="_blank" rel="noopener">
        {text}
      </a>
    );
  }
  return <span lang={language}>{text}</span>;
}
