"""What every statement is read from: clauses, who acts on whom, how and when something is put."""
