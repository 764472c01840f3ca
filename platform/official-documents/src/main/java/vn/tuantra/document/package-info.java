/** Documents in the layout of Decree 30/2020/NĐ-CP, Annex I: described once, written as DOCX, PDF and XLSX. */
@NullMarked
package vn.tuantra.document;

import org.jspecify.annotations.NullMarked;
