// The module's own contract, and the change that nearly every use case works with.
global using Kwartiermaker.Contracts.Locations;
global using DossierChange = Kwartiermaker.Common.Changes.Change<Kwartiermaker.Locations.Dossiers.Dossier>;
