/**
 * Participants that go on: "Participation included A and B." and "In attendance were also C and D." belong to the
 * gathering told before them in the paragraph or the one before.
 */

import type { Draft } from "./draft.ts";
import { listFrom } from "./lists.ts";
import type { Role } from "./roles.ts";
import type { View } from "./view.ts";

const OPENERS: readonly RegExp[] = [
  /^(?:the )?(?:participation|participants|attendees|guests|speakers|attendance|delegates|those present|those attending|those in attendance|others present) (?:also )?(?:included|were|was|featured|comprised) /,
  /^(?:also )?(?:in attendance|among those present|present|among the participants|among the attendees|among the guests|attending|among those attending|also present|also in attendance) (?:were|was) (?:also )?/,
  /^(?:it|the event|the meeting|the gathering|the conference|the rally|the ceremony) (?:was|were) (?:also )?attended by /,
];
const ROLE: Readonly<Record<string, string>> = { Gather: "attendee", Meet: "participant" };

/** Adds participants told in later sentences to the gathering they belong to. */
export function withParticipants(view: View, drafts: readonly Draft[]): readonly Draft[] {
  const more = new Map<Draft, Role[]>();
  let next = 0;
  let last: Draft | null = null;
  for (const [sentence, { start, tokens, block }] of view.sentences.entries()) {
    const opening = openingAt(view, start, tokens);
    if (opening !== null && last && block - (view.sentences[last.sentence]?.block ?? -9) <= 2) {
      const roles = more.get(last) ?? [];
      for (const role of participants(view, opening, ROLE[last.type] as string)) roles.push(role);
      more.set(last, roles);
    }
    for (; next < drafts.length && (drafts[next] as Draft).sentence === sentence; next += 1) {
      const draft = drafts[next] as Draft;
      if (ROLE[draft.type] && opening === null) last = draft;
    }
  }
  return drafts.map((draft) =>
    more.has(draft) ? { ...draft, roles: unique([...draft.roles, ...(more.get(draft) ?? [])], view) } : draft,
  );
}

/** The token at which the list begins; null when the sentence opens otherwise. */
function openingAt(view: View, start: number, tokens: { from: number; to: number }): number | null {
  const text = view.report.text.slice(start, start + 60).toLowerCase();
  for (const opener of OPENERS) {
    const length = opener.exec(text)?.[0].length;
    if (length === undefined) continue;
    for (let at = tokens.from; at < tokens.to; at += 1) if ((view.tokens[at]?.start ?? 0) >= start + length) return at;
  }
  return null;
}

function participants(view: View, at: number, role: string): readonly Role[] {
  let from = at;
  while (!view.nounAt.has(from) && from < at + 3) from += 1;
  const first = view.nounAt.get(from);
  if (!first) return [];
  const list = listFrom(view, first);
  return [...list.members, ...list.bodies].flatMap(({ head }) => {
    const mention = view.mentionOf[head];
    return mention ? [{ role, mention: mention.id }] : [];
  });
}

function unique(roles: readonly Role[], view: View): readonly Role[] {
  const seen = new Set<string>();
  const entityOf = (id: string) => view.mention.get(id)?.entity ?? id;
  return roles.filter(({ mention }) => !seen.has(entityOf(mention)) && seen.add(entityOf(mention)));
}
