/**
 * The name as the author wrote it. What has a name that occurs in several groups is known by the groups around it, too:
 * `household/name`.
 */
export function ownName(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1);
}

/** The groups in such a name, the outermost first; none where the name occurs only once. */
export function groupsInName(name: string): readonly string[] {
  return name.split('/').slice(0, -1);
}
