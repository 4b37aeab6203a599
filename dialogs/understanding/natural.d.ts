// `natural` is imported file by file: its main module opens database clients and takes 160 MB. The files have no types.
declare module 'natural/lib/natural/distance/levenshtein_distance.js' {
  const distances: {
    DamerauLevenshteinDistance(a: string, b: string, options?: { restricted: boolean }): number;
  };
  export default distances;
}
declare module 'natural/lib/natural/stemmers/porter_stemmer.js' {
  const stemmer: { stem(word: string): string };
  export default stemmer;
}
