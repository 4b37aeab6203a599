import type { AnswerReply, Citation, Titled } from '../../dialogs/replies.ts';
import { LinkedText } from './linked-text.tsx';

/** A reviewed answer: the short answer in bold, what to do, its limits, and the law folded. */
export function AnswerCard({ answer }: { readonly answer: AnswerReply }) {
  const { language, preface, lead, body, steps, notes, law, footer } = answer;
  return (
    <article class="card" lang={language}>
      <h2 class="card-title">{answer.title}</h2>
      {preface && <p class="card-preface">{preface}</p>}
      <p class="card-lead">
        <LinkedText text={lead} language={language} />
      </p>
      {body && (
        <p class="card-body">
          <LinkedText text={body} language={language} />
        </p>
      )}
      <Steps steps={steps} language={language} />
      {notes.map((note) => (
        <div class="card-note" key={note.title}>
          <h3>{note.title}</h3>
          <p>
            <LinkedText text={note.content} language={language} />
          </p>
        </div>
      ))}
      <Law law={law} language={language} />
      {footer.length > 0 && (
        <div class="card-footer">
          {footer.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      )}
    </article>
  );
}

function Steps({
  steps,
  language,
}: {
  readonly steps: Titled<readonly string[]>;
  readonly language: string;
}) {
  if (steps.content.length === 0) return null;
  return (
    <>
      <h3>{steps.title}</h3>
      <ol class="card-steps">
        {steps.content.map((step) => (
          <li key={step}>
            <LinkedText text={step} language={language} />
          </li>
        ))}
      </ol>
    </>
  );
}

function Law({ law, language }: { readonly law: Titled<readonly Citation[]>; readonly language: string }) {
  if (law.content.length === 0) return null;
  return (
    <details class="card-law">
      <summary>{law.title}</summary>
      <ul>
        {law.content.map(({ text, url }) => (
          <li key={text}>
            <a href={url} target="_blank" rel="noopener">
              <LinkedText text={text} language={language} unlinked />
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
