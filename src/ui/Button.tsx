/** A button that says what it does. */

import type { ButtonHTMLAttributes, ReactNode } from 'react';
import styles from './Button.module.css';
import { Icon, type IconName } from './Icon';

type ButtonProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className' | 'type'> & {
  /** `primary` once a page at most; `quiet` has no edge. */
  kind?: 'primary' | 'plain' | 'quiet';
  icon?: IconName;
  type?: 'button' | 'submit';
  /** Shows only the icon; `children` is then the name that is heard and shown as a tooltip. */
  iconOnly?: boolean;
  wide?: boolean;
  children: ReactNode;
};

export function Button({
  kind = 'plain',
  icon,
  iconOnly = false,
  wide = false,
  type = 'button',
  children,
  ...rest
}: ButtonProps) {
  const classes = [styles.button, styles[kind], iconOnly ? styles.square : '', wide ? styles.wide : ''];
  const label = iconOnly && typeof children === 'string' ? children : undefined;
  return (
    <button {...rest} type={type} className={classes.join(' ')} aria-label={label} title={label}>
      {icon ? <Icon name={icon} /> : null}
      {iconOnly ? null : children}
    </button>
  );
}
