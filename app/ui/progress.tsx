/** How much of something is done, with its words; `value` of `max`. */
export function Progress({ label, value, max }: { label: string; value: number; max: number }) {
  return (
    <label className="progress">
      <span>{label}</span>
      <progress value={value} max={max} />
    </label>
  );
}
