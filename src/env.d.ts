declare namespace App {
  interface Locals {
    /** Toggletips rendered so far on the page. */
    termCount?: number;
  }
}
