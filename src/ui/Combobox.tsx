/** A line of text with suggestions in groups, by the ARIA pattern of a combobox: arrows choose, Enter takes, Escape closes. */

import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import styles from './Combobox.module.css';
import { Icon } from './Icon';

export type Suggestion = { id: string; label: string; note?: string | undefined; lang?: string };
export type SuggestionGroup = {
  id: string;
  label: string;
  suggestions: readonly Suggestion[];
  note?: string;
};

type ComboboxProps = {
  label: string;
  placeholder: string;
  clearLabel: string;
  value: string;
  maxLength: number;
  groups: readonly SuggestionGroup[];
  /** What stands in the place of suggestions or below them: how many, none, still looking. Heard when it changes. */
  status: ReactNode;
  onValue: (value: string) => void;
  onChoose: (id: string) => void;
  /** Enter without a chosen suggestion. */
  onSubmit: () => void;
};

export function Combobox(props: ComboboxProps) {
  const { label, placeholder, clearLabel, value, maxLength, groups, status } = props;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState<string | null>(null);
  const all = groups.flatMap(({ suggestions }) => suggestions);
  const shown = open && (all.length > 0 || status !== null);
  const place = all.findIndex((suggestion) => suggestion.id === active);
  const optionId = (suggestion: string) => `${id}-${suggestion}`;

  const close = () => {
    setOpen(false);
    setActive(null);
  };
  const choose = (suggestion: string) => {
    close();
    props.onChoose(suggestion);
  };
  const walkTo = (next: Suggestion | undefined) => {
    setOpen(true);
    setActive(next?.id ?? null);
    if (next) document.getElementById(optionId(next.id))?.scrollIntoView({ block: 'nearest' });
  };
  const pressed = (event: KeyboardEvent) => {
    // Enter and arrows of an input method choose its own words.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') walkTo(all[place + 1] ?? all[0]);
    else if (event.key === 'ArrowUp') walkTo(place < 0 ? all.at(-1) : all[place - 1]);
    else if (event.key === 'Enter') {
      const chosen = shown ? all[place] : undefined;
      if (chosen) choose(chosen.id);
      else {
        close();
        props.onSubmit();
      }
    } else if (event.key === 'Escape') {
      if (shown) close();
      else props.onValue('');
    } else return;
    event.preventDefault();
  };

  return (
    <div className={styles.root}>
      <label htmlFor={id} className={styles.hidden}>
        {label}
      </label>
      <span className={styles.icon}>
        <Icon name="search" />
      </span>
      <input
        ref={input}
        id={id}
        className={styles.input}
        role="combobox"
        aria-expanded={shown}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={shown && place >= 0 ? optionId(active ?? '') : undefined}
        autoComplete="off"
        spellCheck={false}
        enterKeyHint="search"
        placeholder={placeholder}
        value={value}
        maxLength={maxLength}
        onChange={(event) => {
          setActive(null);
          setOpen(true);
          props.onValue(event.currentTarget.value);
        }}
        onFocus={() => setOpen(value !== '')}
        onBlur={close}
        onKeyDown={pressed}
      />
      {value === '' ? null : (
        <button
          type="button"
          className={styles.clear}
          aria-label={clearLabel}
          onClick={() => {
            props.onValue('');
            input.current?.focus();
          }}
        >
          <Icon name="close" size={12} />
        </button>
      )}
      {/* The status is always there, or its first words would not be heard. */}
      <div className={shown ? styles.popup : styles.hidden}>
        <div role="listbox" id={`${id}-list`} aria-label={label} className={styles.list}>
          {shown
            ? groups.map((group) => (
                // biome-ignore lint/a11y/useSemanticElements: a listbox groups its options by this role
                <div key={group.id} role="group" aria-labelledby={`${id}-${group.id}`}>
                  <div id={`${id}-${group.id}`} className={styles.group}>
                    {group.label}
                  </div>
                  {group.suggestions.map((suggestion) => (
                    <div
                      key={suggestion.id}
                      id={optionId(suggestion.id)}
                      role="option"
                      tabIndex={-1}
                      aria-selected={suggestion.id === active}
                      className={
                        suggestion.id === active ? `${styles.option} ${styles.active}` : styles.option
                      }
                      onPointerMove={() => setActive(suggestion.id)}
                      // The field keeps the focus, so that the list stays until the click has landed.
                      onPointerDown={(event) => event.preventDefault()}
                      onClick={() => choose(suggestion.id)}
                      onKeyDown={pressed}
                    >
                      <span>{suggestion.label}</span>
                      {suggestion.note ? <span className={styles.note}>{suggestion.note}</span> : null}
                    </div>
                  ))}
                  {group.note ? <div className={styles.more}>{group.note}</div> : null}
                </div>
              ))
            : null}
        </div>
        <p role="status" className={status === null ? styles.hidden : styles.status}>
          {shown ? status : null}
        </p>
      </div>
    </div>
  );
}
