/** The texts of a small questionnaire that has a title of its own. */
export function titled(title: string, texts: string): string {
  return `form =
    .title = ${title}
    .description = About ${title}
    .purpose = to test
    .topics = nothing
${texts}`;
}
