/** The layers of the reading room and their place in the address: "?layers=235". */
export const LAYERS = [
  { key: "1", name: "people", label: "People and bodies" },
  { key: "2", name: "voices", label: "Who says so" },
  { key: "3", name: "events", label: "Events" },
  { key: "4", name: "times", label: "Times" },
  { key: "5", name: "certainty", label: "Certainty" },
  { key: "6", name: "disputes", label: "Disputes" },
] as const;

export type LayerName = (typeof LAYERS)[number]["name"];
export type Layers = ReadonlySet<LayerName>;

/** What is on when the address says nothing: who says so, events, certainty, disputes. */
export const DEFAULT_LAYERS = "2356";

/** Reads layers from the address; unknown signs are passed over. "0" is bare text. */
export function readLayers(words: string | undefined): Layers {
  const keys = words ?? DEFAULT_LAYERS;
  return new Set(LAYERS.filter((layer) => keys.includes(layer.key)).map((layer) => layer.name));
}

/** The address of a set of layers; undefined for the usual ones, so that plain addresses stay plain. */
export function writeLayers(layers: Layers): string | undefined {
  const keys = LAYERS.filter((layer) => layers.has(layer.name)).map((layer) => layer.key);
  const words = keys.join("") || "0";
  return words === DEFAULT_LAYERS ? undefined : words;
}

export const toggle =
  (name: LayerName) =>
  (layers: Layers): Layers => {
    const next = new Set(layers);
    if (!next.delete(name)) next.add(name);
    return next;
  };
