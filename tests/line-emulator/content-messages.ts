import type { ContentKind } from './contents.ts';
import type { Platform } from './platform.ts';
import type { Json } from './validate/problems.ts';

/** What a user sends along with bytes. */
export interface ContentOptions {
  contentType?: string;
  /** How many requests for the content are answered 202 first; 0 for pictures, 1 for video and voice. */
  preparing?: number;
  fileName?: string;
  /** Milliseconds of a video or a voice message. */
  duration?: number;
}

const usual: Record<ContentKind, Required<Omit<ContentOptions, 'fileName' | 'duration'>>> = {
  image: { contentType: 'image/jpeg', preparing: 0 },
  video: { contentType: 'video/mp4', preparing: 1 },
  audio: { contentType: 'audio/x-m4a', preparing: 1 },
  file: { contentType: 'application/octet-stream', preparing: 0 },
};

/** Stores the bytes and makes the message object that tells the bot of them. */
export function contentMessage(
  platform: Platform,
  kind: ContentKind,
  bytes: Uint8Array,
  options: ContentOptions,
): Json {
  const id = platform.ids.message();
  const { contentType, preparing, fileName, duration = 5000 } = { ...usual[kind], ...options };
  platform.contents.store(id, kind, bytes, contentType, preparing);
  const common = { type: kind, id };
  if (kind === 'file') return { ...common, fileName, fileSize: bytes.length };
  const quote = kind === 'audio' ? {} : { quoteToken: platform.ids.token() };
  const length = kind === 'image' ? {} : { duration };
  return { ...common, ...quote, ...length, contentProvider: { type: 'line' } };
}
