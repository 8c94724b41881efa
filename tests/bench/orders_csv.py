"""Has LibreOffice open the export of orders, as who double-clicks it does, and looks at what each cell has become.

    orders_csv.py BUILD
"""

import pathlib
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET

TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
# Comma, double quote, UTF-8, from the first line on; en-US; quoted cells are not always text; special numbers are detected.
IMPORT = "CSV:44,34,76,1,,1033,false,true"


def cells(row):
    for cell in row.iter(f"{TABLE}table-cell"):
        text = "\n".join("".join(line.itertext()) for line in cell.iter(f"{TEXT}p"))
        formula = cell.get(f"{TABLE}formula")
        for _ in range(min(int(cell.get(f"{TABLE}number-columns-repeated", "1")), 20)):
            yield cell.get(f"{OFFICE}value-type"), cell.get(f"{OFFICE}value") or cell.get(f"{OFFICE}date-value") or text, formula


def opened(folder, program):
    file = folder / "orders.csv"
    subprocess.run([program, file], check=True, env={"QT_QPA_PLATFORM": "offscreen"})
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", f"--infilter={IMPORT}", "--convert-to", "fods",
         "--outdir", folder, file],
        check=True, capture_output=True, timeout=180)
    rows = [list(cells(row)) for row in ET.parse(folder / "orders.fods").iter(f"{TABLE}table-row")]
    return [row for row in rows if row and row[0][0]]


def main(build):
    with tempfile.TemporaryDirectory() as folder:
        header, *rows = opened(pathlib.Path(folder), pathlib.Path(build) / "bin" / "bench_orders_csv")
    columns = [name for _, name, _ in header if name]
    wanted = {"Order": "string", "Plan": "string", "Status": "string", "Quantity": "float", "Amount": "float", "Currency": "string",
              "Ordered (UTC)": "date", "AWS account": "string"}
    assert len(rows) == 9, f"{len(rows)} rows"
    for row in rows:
        assert not any(formula for _, _, formula in row), f"a formula: {row}"
        for column, kind in wanted.items():
            found, value, _ = row[columns.index(column)]
            assert found == kind, f"{column} is {found}, not {kind}: {value!r}"
        assert float(row[columns.index("Quantity")][1]) == 12500 and float(row[columns.index("Amount")][1]) == 1200.5, row
    assert rows[-1][columns.index("AWS account")][1] == "0000 1234 5678", rows[-1]
    assert "Élodie, \"quoted\"" in rows[7][columns.index("Plan")][1], rows[7]
    print(f"LibreOffice opens {len(rows)} orders: " + ", ".join(f"{column} {kind}" for column, kind in wanted.items()) + "; no formula")


main(sys.argv[1])
