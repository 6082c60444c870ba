/** Past and present forms that stand in a quotation's tag ("… ," Ruiz said). Source: own list. */
export const SAYING: ReadonlySet<string> = new Set(
  (
    "said says asked asks added adds told tells wrote writes replied replies answered explained noted stated declared announced " +
    "insisted warned argued claimed shouted cried tweeted continued recalled remarked wondered exclaimed demanded admitted"
  ).split(" "),
);
