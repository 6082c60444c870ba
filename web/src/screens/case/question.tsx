/** The question of the case as its headline; written and changed in place. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { CaseAnswer } from "../../../../src/ask/answers.ts";
import { send } from "../../api/client.ts";
import { Problem } from "../../app/feedback.tsx";

export function Question({ info }: { info: CaseAnswer["info"] }) {
  const [open, setOpen] = useState(false);
  if (open) return <Edit info={info} onClose={() => setOpen(false)} />;
  return (
    <header className="question">
      <p className="question-title">
        {info.title}{" "}
        <button type="button" className="link" onClick={() => setOpen(true)}>
          {info.question ? "Change the question" : "Write the question"}
        </button>
      </p>
      <h1>{info.question || "What do you want to know?"}</h1>
    </header>
  );
}

function Edit({ info, onClose }: { info: CaseAnswer["info"]; onClose: () => void }) {
  const client = useQueryClient();
  const [title, setTitle] = useState(info.title);
  const [question, setQuestion] = useState(info.question);
  const save = useMutation({
    mutationFn: () => send("PUT", "/case", { title, question }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ["case"] });
      onClose();
    },
  });
  return (
    <form
      className="question-edit"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
      onKeyDown={(event) => event.key === "Escape" && onClose()}
    >
      <label>
        Name of the case
        <input type="text" value={title} onChange={(event) => setTitle(event.target.value)} />
      </label>
      <label>
        Question
        {/* biome-ignore lint/a11y/noAutofocus: the user just asked to write here */}
        <textarea value={question} rows={2} autoFocus onChange={(event) => setQuestion(event.target.value)} />
      </label>
      {save.error && <Problem error={save.error} data="The question was not changed." />}
      <p>
        <button type="submit" className="button first" disabled={save.isPending}>
          Keep
        </button>{" "}
        <button type="button" className="button" onClick={onClose}>
          Leave as it was
        </button>
      </p>
    </form>
  );
}
