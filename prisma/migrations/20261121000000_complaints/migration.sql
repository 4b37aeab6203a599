-- CreateTable
CREATE TABLE "Complaint" (
    "caseNumber" TEXT NOT NULL PRIMARY KEY,
    "conversationId" TEXT,
    "eventDigest" TEXT,
    "language" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'filed',
    "sealedReport" BLOB NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "Complaint_conversationId_fkey" FOREIGN KEY ("conversationId") REFERENCES "Conversation" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "Complaint_eventDigest_key" ON "Complaint"("eventDigest");

-- CreateIndex
CREATE INDEX "Complaint_conversationId_createdAt_idx" ON "Complaint"("conversationId", "createdAt");

-- CreateIndex
CREATE INDEX "Complaint_status_createdAt_idx" ON "Complaint"("status", "createdAt");

