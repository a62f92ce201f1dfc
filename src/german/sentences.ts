/**
 * German words by the English sentence as it stands in the sources, each value a numbered gap. In the German, `{1}` is the
 * first value as it came, `{1:words}` a word or a list of words of the rule book, `{1:sentences}` a sentence of its own.
 */
export type Sentences = Readonly<Record<string, string>>;
