interface IconButtonProps {
  name: string;
  sign: string;
  off?: boolean;
  onClick(): void;
}

/** A button with a sign on it, called by `name`. */
export function IconButton({ name, sign, off = false, onClick }: IconButtonProps) {
  return (
    <button
      type="button"
      className="button button-icon"
      aria-label={name}
      title={name}
      disabled={off}
      onClick={onClick}
    >
      {sign}
    </button>
  );
}
