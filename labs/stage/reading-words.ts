/** What readings are called, by their name, in one language. */
export type ReadingWords = Readonly<Record<string, string>>;
