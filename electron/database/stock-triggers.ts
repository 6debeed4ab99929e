/** Trigger name -> statement: the database itself takes nothing out of a batch that does not lie in it, whatever the program does. */
export const stockTriggers: ReadonlyMap<string, string> = new Map([
  [
    'keep_stock_never_negative',
    `CREATE TRIGGER keep_stock_never_negative BEFORE INSERT ON stock_movements
WHEN NEW.quantity + (SELECT coalesce(sum(quantity), 0) FROM stock_movements WHERE batch_id = NEW.batch_id) < 0 BEGIN
  SELECT RAISE(ABORT, 'stock-negative');
END`,
  ],
])
