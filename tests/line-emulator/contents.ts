/** The kinds of messages whose bytes are fetched apart. */
export type ContentKind = 'image' | 'video' | 'audio' | 'file';

/** What the bot gets when it asks for the content of a message. */
export type ContentAnswer =
  | { status: 200; bytes: Buffer; contentType: string }
  | { status: 202 }
  | { status: 404 }
  | { status: 410 };

interface Content {
  kind: ContentKind;
  bytes: Buffer;
  contentType: string;
  /** How many more requests are answered "still being prepared". */
  preparing: number;
  unsent: boolean;
}

/** Bytes of images, videos, voice messages and files, kept by message id. */
export class Contents {
  readonly #contents = new Map<string, Content>();

  /** Stores what a user sent; the first `preparing` requests for it are answered 202. */
  store(
    messageId: string,
    kind: ContentKind,
    bytes: Uint8Array,
    contentType: string,
    preparing: number,
  ): void {
    this.#contents.set(messageId, { kind, bytes: Buffer.from(bytes), contentType, preparing, unsent: false });
  }

  /** The user took the message back: its content is gone (410). */
  unsend(messageId: string): void {
    const content = this.#contents.get(messageId);
    if (content) content.unsent = true;
  }

  /** One request of the bot for the content. */
  request(messageId: string): ContentAnswer {
    const content = this.#contents.get(messageId);
    if (content === undefined) return { status: 404 };
    if (content.unsent) return { status: 410 };
    if (content.preparing > 0) {
      content.preparing -= 1;
      return { status: 202 };
    }
    return { status: 200, bytes: content.bytes, contentType: content.contentType };
  }

  /** The kind of a stored content, for the endpoints that serve only some kinds. */
  kindOf(messageId: string): ContentKind | undefined {
    return this.#contents.get(messageId)?.kind;
  }

  /** One look at the preparation; each look brings it nearer to the end. */
  transcoding(messageId: string): 'processing' | 'succeeded' {
    const answer = this.request(messageId);
    return answer.status === 202 ? 'processing' : 'succeeded';
  }

  /** The stored bytes for the phone page, which shows a user's own picture at once. */
  peek(messageId: string): { bytes: Buffer; contentType: string } | undefined {
    const content = this.#contents.get(messageId);
    return content?.unsent ? undefined : content;
  }
}
