using Fluid.Ast;

namespace Kwartiermaker.Common.Letters;

/// <summary>Collects the names a template asks of its model; the variable of a loop is not one of them.</summary>
internal sealed class PlaceholderNames : AstVisitor
{
    private readonly HashSet<string> loopVariables = ["forloop"];
    private readonly HashSet<string> found = [];

    public IEnumerable<string> Found => found.Except(loopVariables);

    public static string NameOf(Expression expression) => expression switch
    {
        MemberExpression member => string.Join('.', member.Segments.OfType<IdentifierSegment>().Select(s => s.Identifier)),
        FilterExpression filter => NameOf(filter.Input),
        _ => expression.ToString()!,
    };

    protected override Statement VisitForStatement(ForStatement forStatement)
    {
        loopVariables.Add(forStatement.Identifier);
        return base.VisitForStatement(forStatement);
    }

    protected override Expression VisitMemberExpression(MemberExpression memberExpression)
    {
        if (memberExpression.Segments[0] is IdentifierSegment first) found.Add(first.Identifier);
        return base.VisitMemberExpression(memberExpression);
    }
}
