/** Three ways to bring reports: drop, choose, paste an address. */
import { useId, useState } from "react";
import type { useRun } from "../../state/run/use-run.ts";
import { filesForm } from "./case-screen.tsx";

export function BringReports({ run }: { run: ReturnType<typeof useRun> }) {
  const [url, setUrl] = useState("");
  const field = useId();
  return (
    <div className="bring">
      <label className="bring-drop">
        <input
          type="file"
          multiple
          disabled={run.running}
          onChange={(event) => {
            const form = filesForm(event.target.files);
            if (form) void run.start(form);
            event.target.value = "";
          }}
        />
        <span>
          Drop files on this page, or <span className="link">choose files</span>
        </span>
        <span className="small">Text, HTML, JSON Lines: one report or many</span>
      </label>
      <form
        className="bring-url"
        onSubmit={(event) => {
          event.preventDefault();
          if (url.trim() === "") return;
          void run.start({ url: url.trim() });
          setUrl("");
        }}
      >
        <label htmlFor={field}>Or paste an address</label>
        <span>
          <input
            id={field}
            type="url"
            value={url}
            placeholder="https://"
            disabled={run.running}
            onChange={(event) => setUrl(event.target.value)}
          />
          <button type="submit" className="button" disabled={run.running}>
            Fetch
          </button>
        </span>
      </form>
    </div>
  );
}
