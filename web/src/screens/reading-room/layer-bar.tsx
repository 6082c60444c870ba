/** The layers, switched by click or by number; on narrow screens also the ways to list and inspector. */
import { LAYERS, type LayerName, type Layers } from "../../state/layers/layers.ts";

interface Props {
  readonly layers: Layers;
  readonly onSwitch: (name: LayerName) => void;
  readonly onList: () => void;
  readonly onInspect: () => void;
}

export function LayerBar({ layers, onSwitch, onList, onInspect }: Props) {
  return (
    <div className="layer-bar" role="toolbar" aria-label="Layers">
      <button type="button" className="button only-narrow" onClick={onList}>
        Reports
      </button>
      {LAYERS.map((layer) => (
        <button
          key={layer.name}
          type="button"
          className="layer"
          aria-pressed={layers.has(layer.name)}
          aria-keyshortcuts={layer.key}
          onClick={() => onSwitch(layer.name)}
        >
          <span className="figures layer-key" aria-hidden="true">
            {layer.key}
          </span>{" "}
          {layer.label}
        </button>
      ))}
      <button type="button" className="button only-small" onClick={onInspect}>
        Inspect
      </button>
    </div>
  );
}
