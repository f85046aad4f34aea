#!/usr/bin/env bash
# Folds the generated migrations since the last release (the last tag v*) into one per database: tools/fold-migrations.sh NAME.
# What was released stays as it is. A migration that was written by hand has no Designer file, and stays as well.
# Before the first release there is one, Initial, whatever the name: its number puts it before those written by hand.
set -euo pipefail
# A fold that was broken off is done again.
shopt -s nullglob
cd "$(dirname "$0")/.."
name=${1:?Give it a name: tools/fold-migrations.sh V0_2}
web=src/Kwartiermaker.Web
released=$(git describe --tags --abbrev=0 --match 'v*' 2>/dev/null || true)
[ -n "$released" ] || name=Initial
dotnet tool restore > /dev/null

for database in Sqlite Postgres; do
  folder=src/Kwartiermaker.Migrations.$database
  for designer in "$folder"/*.Designer.cs; do
    if [ -n "$released" ] && git cat-file -e "$released:$designer" 2> /dev/null; then continue; fi
    rm "$designer" "${designer%.Designer.cs}.cs"
  done
  rm -f "$folder/AppDbContextModelSnapshot.cs"
  [ -z "$released" ] || git show "$released:$folder/AppDbContextModelSnapshot.cs" > "$folder/AppDbContextModelSnapshot.cs"
done

dotnet build --nologo -v quiet $web
for database in Sqlite Postgres; do
  folder=src/Kwartiermaker.Migrations.$database
  dotnet dotnet-ef migrations add "$name" --no-build --project "$folder" --startup-project $web --output-dir . \
    --namespace "Kwartiermaker.Migrations.$database" -- "--Database:Provider=${database,,}"
  # Without a snapshot to stand beside, it is put in a folder of its namespace.
  if [ -d "$folder/Kwartiermaker" ]; then
    mv "$folder/Kwartiermaker/Migrations/$database/AppDbContextModelSnapshot.cs" "$folder/"
    rm -r "$folder/Kwartiermaker"
  fi
  if [ -z "$released" ]; then
    made=$(basename "$folder"/*_Initial.Designer.cs .Designer.cs)
    sed -i "s/$made/20261124000000_Initial/" "$folder/$made.Designer.cs"
    mv "$folder/$made.Designer.cs" "$folder/20261124000000_Initial.Designer.cs"
    mv "$folder/$made.cs" "$folder/20261124000000_Initial.cs"
  fi
done
echo "Folded. Look at the difference, and run the tests on both databases."
