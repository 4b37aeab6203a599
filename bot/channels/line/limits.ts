/** LINE's published limits that rendering must keep (developers.line.biz, Messaging API reference), in UTF-16 units. */
export const LIMITS = {
  messagesPerCall: 5,
  text: 5_000,
  altText: 1_500,
  quickReplies: 13,
  quickReplyLabel: 20,
  flexButtonLabel: 40,
  postbackData: 300,
  displayText: 300,
} as const;
