import { AutoComplete } from "antd";
import { useOffice } from "./names";

/** Props of `CommunityInput`; `Field` fills in `id`, `value` and `onChange`. */
export interface CommunityInputProps {
  id?: string;
  value?: string | null;
  onChange?: (value: string) => void;
  disabled?: boolean;
}

/** A community by name: those of the platforms are offered, any other may be typed. */
export function CommunityInput({ value, onChange, ...rest }: CommunityInputProps) {
  const { platforms } = useOffice();
  const names = communitiesOf(platforms);
  const typed = (value ?? "").trim();
  return (
    <AutoComplete
      {...rest}
      value={value ?? ""}
      options={names.filter((name) => name.includes(typed)).map((name) => ({ value: name }))}
      onChange={(text: string) => onChange?.(text)}
    />
  );
}

/** The communities of the platforms, each once. */
export function communitiesOf(platforms: readonly { community: string | null }[]): string[] {
  const names = platforms.flatMap(({ community }) => (community ? [community.trim()] : []));
  return [...new Set(names)].toSorted((a, b) => a.localeCompare(b, "zh-CN"));
}
