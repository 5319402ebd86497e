/** A small panel that opens from a button and closes by Escape or a click elsewhere. */

import { Popover as Primitive } from 'radix-ui';
import type { ReactNode } from 'react';
import styles from './Popover.module.css';

type PopoverProps = {
  /** The button that opens it; exactly one element that can hold a ref. */
  trigger: ReactNode;
  label: string;
  align?: 'start' | 'end';
  children: ReactNode;
};

export function Popover({ trigger, label, align = 'end', children }: PopoverProps) {
  return (
    <Primitive.Root>
      <Primitive.Trigger asChild>{trigger}</Primitive.Trigger>
      <Primitive.Portal>
        <Primitive.Content
          className={styles.content}
          align={align}
          sideOffset={6}
          collisionPadding={8}
          aria-label={label}
        >
          {children}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
