-- CreateTable
CREATE TABLE "Conversation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "channel" TEXT NOT NULL,
    "addressDigest" TEXT NOT NULL,
    "sealedAddress" BLOB NOT NULL,
    "sealedState" BLOB,
    "ownerEpoch" INTEGER NOT NULL DEFAULT 0,
    "createdAt" DATETIME NOT NULL,
    "lastAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Message" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "conversationId" TEXT NOT NULL,
    "direction" TEXT NOT NULL,
    "channelId" TEXT,
    "sealedContent" BLOB NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "Message_conversationId_fkey" FOREIGN KEY ("conversationId") REFERENCES "Conversation" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Inbox" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "channel" TEXT NOT NULL,
    "eventId" TEXT NOT NULL,
    "addressDigest" TEXT NOT NULL,
    "sealedEvent" BLOB NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'waiting',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "receivedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Outbox" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "channel" TEXT NOT NULL,
    "eventId" TEXT NOT NULL,
    "addressDigest" TEXT NOT NULL,
    "sealedContent" BLOB NOT NULL,
    "sealedRoute" BLOB,
    "retryKey" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'waiting',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "dueAt" DATETIME NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "sentAt" DATETIME
);

-- CreateTable
CREATE TABLE "Callback" (
    "reference" TEXT NOT NULL PRIMARY KEY,
    "conversationId" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "topic" TEXT,
    "sealedDetails" BLOB NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'open',
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "Callback_conversationId_fkey" FOREIGN KEY ("conversationId") REFERENCES "Conversation" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Conversation_lastAt_idx" ON "Conversation"("lastAt");

-- CreateIndex
CREATE UNIQUE INDEX "Conversation_channel_addressDigest_key" ON "Conversation"("channel", "addressDigest");

-- CreateIndex
CREATE INDEX "Message_conversationId_id_idx" ON "Message"("conversationId", "id");

-- CreateIndex
CREATE INDEX "Message_channelId_idx" ON "Message"("channelId");

-- CreateIndex
CREATE INDEX "Inbox_status_id_idx" ON "Inbox"("status", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Inbox_channel_eventId_key" ON "Inbox"("channel", "eventId");

-- CreateIndex
CREATE INDEX "Outbox_status_dueAt_idx" ON "Outbox"("status", "dueAt");

-- CreateIndex
CREATE INDEX "Outbox_addressDigest_id_idx" ON "Outbox"("addressDigest", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Outbox_channel_eventId_key" ON "Outbox"("channel", "eventId");

-- CreateIndex
CREATE INDEX "Callback_status_createdAt_idx" ON "Callback"("status", "createdAt");

