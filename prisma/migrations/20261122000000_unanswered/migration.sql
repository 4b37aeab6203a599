-- CreateTable
CREATE TABLE "Unanswered" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "language" TEXT NOT NULL,
    "sealedText" BLOB NOT NULL,
    "guesses" TEXT NOT NULL,
    "at" DATETIME NOT NULL
) WITHOUT ROWID;

-- CreateIndex
CREATE INDEX "Unanswered_at_idx" ON "Unanswered"("at");

